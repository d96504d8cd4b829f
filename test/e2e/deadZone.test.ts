/** Without a signal from the very opening: the program lies in the browser, and keeps what was done. */
import { openLiveActivity, shownBy } from '../support/liveActivity'
import { closeBrowser } from './support/browser'
import { enter, type Session } from './support/door'
import { makeFree } from './support/free'
import { product } from './support/product'
import { Visitor, visit } from './support/visitor'

const TODAY = '/features/today/pages/today'
let office: Session
let member: Session

beforeAll(async () => {
  office = await enter(product().url, 'communityOfficer')
  member = await enter(product().url, 'member')
})
afterAll(closeBrowser)

describe.each([
  { name: 'a phone', title: '河道清理', size: { width: 390, height: 844 } },
  { name: 'a desk', title: '路口劝导', size: { width: 1440, height: 900 } },
])('the program in a dead zone on $name', ({ title, size }) => {
  let activityId: string
  let first: Visitor
  let later: Visitor

  beforeAll(async () => {
    await makeFree(office, member)
    const ask: Session['call'] = (method, input) => office.call(method, input)
    const live = await openLiveActivity(ask, title)
    activityId = live.id
    await member.call('activity.signUp', { shiftId: live.shiftId, seenWarning: true })
    first = await visit(member, { ...size, keeps: true })
  }, 60_000)
  afterAll(() => first?.leave())

  const entry = async () => {
    const { entries } = await office.call('activity.roster', { activityId })
    return entries[0]
  }

  it('has been kept by the first visit', async () => {
    await first.open(TODAY)
    const state = await first.page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready
      return active?.state
    })
    expect(['activating', 'activated']).toContain(state)
  })

  it('opens a code that the camera has read, and keeps the scan', async () => {
    const ask: Session['call'] = (method, input) => office.call(method, input)
    const { token } = await shownBy(ask, activityId)
    await first.page.context().setOffline(true)
    later = new Visitor(await first.page.context().newPage())
    await later.page.goto(`/features/activity/pages/checkIn?t=${token}`)
    await later.tap('签到')
    await later.see('已保存在手机上')
    expect((await entry())?.checkIn).toBeUndefined()
  })

  it('leads to every tab, each of which says that there is no signal', async () => {
    await later.page.goto(TODAY)
    for (const tab of ['支部', '活动', '我的']) {
      await later.tap(tab)
      await later.see(tab === '我的' ? '待发送' : '网络不通')
    }
  })

  it('sends the scan once when the signal is back', async () => {
    await later.page.context().setOffline(false)
    const patience = Date.now() + 40_000
    while (!(await entry())?.checkIn && Date.now() < patience) await later.page.waitForTimeout(200)
    expect((await entry())?.checkIn).toMatchObject({ source: 'scan' })
  }, 60_000)
})
