/** Story C's beginning in a real browser: a member's phone, the community's desk, a coordinator's phone. */
import { numberOf } from '../screens/stations'
import { closeBrowser } from './support/browser'
import { enter, type Session } from './support/door'
import { product } from './support/product'
import { type Visitor, visit, visitAsNobody } from './support/visitor'

const NAME = '车棚充电互助站'
const DESK = { width: 1440, height: 900 }
const TAB = '/features/station/tabs/stations'

let office: Session
let newcomer: Session
let member: Visitor

beforeAll(async () => {
  const { url } = product()
  office = await enter(url, 'communityOfficer')
  newcomer = await enter(url, 'newcomer')
  member = await visit('member')
})
afterAll(closeBrowser)

/** The steps stand on each other: after one that failed, the others are not tried. */
let failed: string | undefined
const step = (name: string, act: () => Promise<void>) =>
  it(name, async () => {
    if (failed) throw new Error(`Not tried, because it failed that the station ${failed}.`)
    failed = name
    await act()
    failed = undefined
  }, 60_000)

step('is started by a member on a phone, who says where and what for', async () => {
  await member.open(TAB)
  await member.tap('发起互助站')
  await member.tap('提交')
  await member.see('请选择地点')
  await member.tap('地点，请选择')
  const places = await member.sheet('选择地点')
  await places.tap('招宝山街道')
  await places.tap('后大街社区')
  await places.tap('港城花园')
  await member.type('名称', NAME)
  await member.type('想做的事', '一起管好车棚，安全充电')
  await member.tap('公开我的党员标识')
  await member.tap('提交')
  await member.see('等社区批准')
  const guest = await visitAsNobody()
  await guest.open(TAB)
  expect(await guest.isThere(NAME)).toBe(false)
  await guest.leave()
})

step('is approved at the desk of the community, after one question', async () => {
  const desk = await visit(office, DESK)
  await desk.open(TAB)
  await desk.tap('待批准')
  await desk.type('站名、小区、社区', '车棚')
  await desk.tap(NAME)
  await desk.tap('打开互助站')
  await desk.tap('批准')
  const question = await desk.sheet(`批准“${NAME}”？`)
  await question.tap('批准')
  await question.gone()
  await desk.see('开放日期')
  expect(desk.complaints).toEqual([])
  await desk.leave()
})

step('is coordinated by whoever was asked by name and number, and said yes', async () => {
  const whom = await numberOf(office, newcomer)
  await member.open(TAB)
  await member.tap('我参与的')
  await member.tap(NAME)
  await member.tap('邀请协调人')
  const invite = await member.sheet('邀请协调人')
  await invite.type('姓名', whom.name)
  await invite.type('手机号', '13900000000')
  await invite.tap('发出邀请')
  await invite.see('没有找到')
  await invite.type('手机号', whom.phone)
  await invite.tap('发出邀请')
  await invite.gone()
  await member.see('等待答复')

  const phone = await visit(newcomer)
  await phone.open(TAB)
  await phone.tap('我参与的')
  await phone.see('邀请您协调')
  await phone.tap(NAME)
  await phone.tap('接受邀请')
  const accept = await phone.sheet('担任协调人')
  await accept.see('您的姓名会公开')
  await accept.tap('接受邀请')
  await accept.gone()
  await phone.see('邀请协调人')
  expect(phone.complaints).toEqual([])
  await phone.leave()
})

step('shows everybody who keeps it, and the Party mark of whoever wants it shown', async () => {
  const guest = await visitAsNobody()
  await guest.open(TAB)
  await guest.tap(NAME)
  await guest.see('吴国良')
  const marks = await guest.page.locator('.item', { hasText: '党员' }).allInnerTexts()
  expect(marks).toHaveLength(1)
  expect(marks[0]).toContain('张海波')
  expect(await guest.can('邀请协调人')).toBe(false)

  await member.open(TAB)
  await member.tap(NAME)
  await member.tap('公开我的党员标识')
  await member.see('已收回党员标识')
  await guest.page.reload()
  await guest.see('张海波')
  expect(await guest.page.locator('.item', { hasText: '党员' }).count()).toBe(0)
  expect(guest.complaints).toEqual([])
  await guest.leave()
})

step('holds an event: who comes signs in by the code, the others are counted', async () => {
  await member.tap('活动和参与')
  await member.tap('登记活动')
  await member.type('名称', '车棚大扫除')
  await member.tap('互助服务')
  await member.type('地点', '车棚')
  await member.tap('登记')
  await member.see('今天的签到码')
  const [code = ''] = await member.page
    .locator('.st-code')
    .filter({ visible: true })
    .allInnerTexts()
  const phone = await visit(newcomer)
  await phone.open(new URL(member.page.url()).pathname + new URL(member.page.url()).search)
  await phone.tap('签到')
  const sheet = await phone.sheet('签到')
  await sheet.type('签到码', code === '000000' ? '111111' : '000000')
  await sheet.tap('签到')
  await sheet.see('签到码不对')
  await sheet.type('签到码', code)
  await sheet.tap('签到')
  await sheet.gone()
  await phone.see('您已经签到')
  expect(phone.complaints).toEqual([])
  await phone.leave()
  await member.tap('登记人次')
  const count = await member.sheet('登记人次')
  await count.type('没有签到的人', '12')
  await count.type('理由', '现场点数')
  await count.tap('登记')
  await count.gone()
  await member.see('13 人次')
  await member.open(TAB)
  await member.tap(NAME)
})

step('rests with a reason that all can read, and goes on', async () => {
  await member.tap('更多')
  await member.tap('暂停互助站')
  const rest = await member.sheet('暂停互助站')
  await rest.type('原因', '正月里休息')
  await rest.tap('暂停')
  await rest.gone()
  await member.see('暂停：正月里休息')
  await member.tap('恢复开放')
  const question = await member.sheet('恢复开放？')
  await question.tap('恢复开放')
  await question.gone()
  await member.miss('暂停：正月里休息')
  expect(member.complaints).toEqual([])
})

step(
  'is headed by somebody else once they have said yes, and tells who headed it when',
  async () => {
    await member.tap('更多')
    await member.tap('移交负责人')
    const handOver = await member.sheet('移交负责人')
    await handOver.tap('吴国良')
    await handOver.tap('请对方接任')
    await handOver.gone()
    await member.see('等待答复')

    const phone = await visit(newcomer)
    await phone.open('/features/today/pages/today')
    await phone.tap(`请您接任“${NAME}”负责人`)
    await phone.tap('接任负责人')
    const question = await phone.sheet(`接任“${NAME}”负责人？`)
    await question.tap('接任负责人')
    await question.gone()
    await phone.see('历任负责人')
    const heads = await phone.page
      .locator('.item', { hasText: '负责人' })
      .filter({ visible: true })
      .allInnerTexts()
    expect(heads).toHaveLength(1)
    expect(heads[0]).toContain('吴国良')
    expect(phone.complaints).toEqual([])
    await phone.leave()
  },
)
