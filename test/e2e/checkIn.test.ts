/** From signing up to checking in and out, with the network switched off and on. */
import { openLiveActivity, shownBy } from '../support/liveActivity'
import { closeBrowser } from './support/browser'
import { enter, type Session } from './support/door'
import { makeFree } from './support/free'
import { product } from './support/product'
import { type Visitor, visit } from './support/visitor'

const PAGES = '/features/activity/pages'
let office: Session
const ask: Session['call'] = (method, input) => office.call(method, input)

beforeAll(async () => {
  office = await enter(product().url, 'communityOfficer')
})
afterAll(closeBrowser)

describe.each([
  { name: 'a phone', title: '南门广场桶边督导', size: { width: 390, height: 844 } },
  { name: 'a desk', title: '北门广场桶边督导', size: { width: 1440, height: 900 } },
])('on $name, somebody', ({ title, size }) => {
  let phone: Visitor
  let id: string

  beforeAll(async () => {
    const member = await enter(product().url, 'member')
    await makeFree(office, member)
    id = (await openLiveActivity(ask, title)).id
    phone = await visit(member, size)
  }, 60_000)
  afterAll(() => phone?.leave())

  const entry = async () => {
    const { entries } = await office.call('activity.roster', { activityId: id })
    return entries[0]
  }
  /** As a phone's own camera opens the code. */
  const openCode = async () => phone.open(`${PAGES}/checkIn?t=${(await shownBy(ask, id)).token}`)

  it('signs up after having read the risks', async () => {
    await phone.open(`${PAGES}/detail?id=${id}`)
    await phone.see('还差 20 人')
    await phone.tap('我要报名')
    const sheet = await phone.sheet('报名')
    await sheet.see('路面湿滑，注意脚下')
    await sheet.see('不在市级志愿者保险的保障范围内')
    await sheet.tap('确认报名')
    await sheet.gone()
    await phone.see('报名成功')
    expect((await entry())?.signUp).toBe('signedUp')
  })

  it('finds the one big button in 今天', async () => {
    await phone.open('/features/today/pages/today')
    await phone.see(title)
    await phone.tap('签到')
    await phone.see('输入数字码')
  })

  it('keeps the scan of a dead zone and sends it once when the signal is back', async () => {
    await openCode()
    await phone.page.context().setOffline(true)
    await phone.see('没有信号时请扫码')
    await phone.tap('签到')
    await phone.see('已保存在手机上')
    expect((await entry())?.checkIn).toBeUndefined()
    await phone.page.context().setOffline(false)
    await phone.see('签到已送出')
    expect((await entry())?.checkIn).toMatchObject({ source: 'scan' })
  })

  it('checks out by six digits, and says the time at once', async () => {
    await phone.open(`${PAGES}/checkIn?id=${id}`)
    await phone.type('6 位数字', '000000')
    await phone.tap('用数字码签退')
    await phone.see('签到码不对')
    await phone.type('6 位数字', (await shownBy(ask, id)).code)
    await phone.tap('用数字码签退')
    await phone.see('签退成功')
    expect((await entry())?.checkOut).toMatchObject({ source: 'code' })
  })

  it('has nothing more to ask of whoever has left, and remembers it', async () => {
    await openCode()
    await phone.see('没有要办的了')
    await phone.open(`${PAGES}/record`)
    await phone.see('待确认')
    await phone.tap(title)
    const sheet = await phone.sheet(title)
    await sheet.see('10 个工作日内确认')
  })

  it('turns away whoever has not signed up, and shows the door', async () => {
    const guest = await visit('newcomer', size)
    await guest.open(`${PAGES}/checkIn?t=${(await shownBy(ask, id)).token}`)
    await guest.see('您没有报名这个活动')
    await guest.tap('看这个活动')
    await guest.see('我要报名')
    await guest.leave()
  })
})
