/** The paper of one's hours, from the record to whoever checks it; and three taps for an everyday giving. */
import { readFileSync } from 'node:fs'
import { dayOf } from '../../cloudfunctions/core/days'
import { CAST } from '../../cloudfunctions/demo/cast'
import { openLiveActivity } from '../support/liveActivity'
import { pagesOf, qrOf } from '../support/pdf'
import { closeBrowser } from './support/browser'
import { enter, type Session } from './support/door'
import { makeFree } from './support/free'
import { product } from './support/product'
import { type Visitor, visit, visitAsNobody } from './support/visitor'

const PAGES = '/features/activity/pages'
const NAME = CAST.resident.name
const SECONDS = 1 / 3600

let office: Session
let resident: Session

beforeAll(async () => {
  office = await enter(product().url, 'communityOfficer')
  resident = await enter(product().url, 'resident')
  await makeFree(office, resident)
})
afterAll(closeBrowser)

/** An hour and a half of the resident's, confirmed a moment ago. */
async function serve(title: string): Promise<void> {
  const { id, shiftId } = await openLiveActivity((...asked) => office.call(...asked), title, {
    begins: 4 * SECONDS,
    lasts: 2 * SECONDS,
  })
  const { person } = await resident.call('account.me', {})
  const at = { shiftId, personId: person?.id ?? '' }
  await resident.call('activity.signUp', { shiftId, seenWarning: true })
  await office.call('activity.checkInFor', { ...at, direction: 'in' })
  await new Promise((later) => setTimeout(later, 6_500))
  await office.call('activity.checkInFor', { ...at, direction: 'out' })
  const item = { ...at, minutes: 90, reason: '提前布置场地' }
  await office.call('activity.confirmHours', { activityId: id, items: [item] })
}

async function download(phone: Visitor): Promise<Buffer> {
  const coming = phone.page.waitForEvent('download')
  await phone.tap('下载 PDF')
  return readFileSync(await (await coming).path())
}

it('is a record that anybody can check, and a certificate once it is sealed', async () => {
  await serve('盖章的活动')
  const phone = await visit(resident)
  await phone.open('/features/account/tabs/me')
  await phone.tap('服务记录单')
  // What the resident gave before this day is the demonstration's, and other organisers' to seal.
  await phone.type('从', dayOf(new Date()))
  await phone.tap('开记录单')
  await phone.see('1 次 · 1 小时 30 分')
  const record = await download(phone)
  expect(pagesOf(record)[0]).toContain('服务记录单（非证明）')

  const address = new URL(qrOf(record) ?? '')
  expect(address.origin).toBe(product().url)
  expect(address.pathname).toBe('/v')
  const anybody = await visitAsNobody()
  await anybody.open(address.href)
  await anybody.see('查到记录')
  await anybody.see(`${NAME.slice(0, 1)}**`)
  await anybody.see('盖章的活动')
  expect(await anybody.text()).not.toContain(NAME)
  await anybody.type('校验码', 'AAAAAAAA')
  await anybody.tap('查验')
  await anybody.see('没有这张记录单')
  await anybody.miss('查到记录')

  await phone.tap('申请盖章')
  await phone.see('等待盖章')
  const desk = await visit(office, { width: 1440, height: 900 })
  await desk.open(`${PAGES}/seals`)
  await desk.see(NAME)
  await desk.tap(`核对属实，为${NAME}盖章`)
  const sheet = await desk.sheet(`为${NAME}盖章`)
  await sheet.see('后大街社区')
  await sheet.tap('盖章')
  await sheet.gone()
  await desk.miss(NAME)

  await phone.open(`${PAGES}/sheets`)
  await phone.see('后大街社区')
  const certificate = await download(phone)
  expect(pagesOf(certificate)[0]).toContain('记录单位：后大街社区')
  await anybody.open(address.href)
  await anybody.see('志愿服务证明')
  await anybody.see('后大街社区')
  expect([...phone.complaints, ...desk.complaints, ...anybody.complaints]).toEqual([])
  await Promise.all([phone.leave(), desk.leave(), anybody.leave()])
}, 90_000)

it('takes three taps a day, and is others’ to see once it is made public', async () => {
  const phone = await visit(resident)
  await phone.open(`${PAGES}/givings`)
  await phone.tap('记一件新的')
  const starting = await phone.sheet('记一件新的')
  await starting.type('做什么', '给环卫工人送早饭')
  await starting.tap('开始记')
  await phone.see('还没有打过卡')

  await phone.open('/features/today/pages/today')
  await phone.tap('我的')
  await phone.tap('日常奉献')
  await phone.tap('给环卫工人送早饭，今天打卡')
  await phone.see('今天已打卡')
  await phone.see('1 天')

  const other = await visit('member')
  await other.open(`${PAGES}/publicGivings`)
  expect(await other.isThere('给环卫工人送早饭')).toBe(false)
  await phone.tap('给环卫工人送早饭，看记录')
  await phone.tap('让别人看到')
  await phone.see('已公开')
  await other.open(`${PAGES}/publicGivings`)
  await other.see('给环卫工人送早饭')
  await other.see(NAME)
  expect([...phone.complaints, ...other.complaints]).toEqual([])
  await Promise.all([phone.leave(), other.leave()])
}, 60_000)
