/** An activity in the hands of those who run it: its codes, the list at the door, the desk of hours. */
import { readToken } from '@contract/activity'
import { CAST } from '../../cloudfunctions/demo/cast'
import { closeBrowser } from './support/browser'
import { enter, type Session } from './support/door'
import { makeFree } from './support/free'
import { product } from './support/product'
import { readQr } from './support/qr'
import { type Visitor, visit } from './support/visitor'

const MINUTE = 60_000
const PAGES = '/features/activity/pages'
const MEMBER = CAST.member.name

let office: Session
let member: Session

beforeAll(async () => {
  office = await enter(product().url, 'communityOfficer')
  member = await enter(product().url, 'member')
  await makeFree(office, member)
})
afterAll(closeBrowser)

/** Published by the community, with somebody signed up for its one shift. */
async function publish(title: string, startsIn: number, lasts: number, who = member) {
  const { acting, person } = await office.call('account.me', {})
  const place = acting?.placeId ?? ''
  const at = (ms: number) => new Date(Date.now() + ms).toISOString()
  const draft = await office.call('activity.create', {
    organiserKind: 'region',
    organiserId: place,
    regionId: place,
    title,
    kind: 'volunteer',
    place: '南门广场',
    content: '引导居民分类投放',
    risk: '路面湿滑，注意脚下',
    leaderId: person?.id,
    shifts: [{ name: '桶边引导', startsAt: at(startsIn), endsAt: at(startsIn + lasts), places: 5 }],
  })
  const { id, shifts } = await office.call('activity.publish', {
    id: draft.id,
    version: draft.version,
  })
  const shiftId = shifts[0]?.id ?? ''
  await who.call('activity.signUp', { shiftId, seenWarning: true })
  const { entries } = await office.call('activity.roster', { activityId: id })
  return { id, shiftId, personId: entries[0]?.personId ?? '' }
}

const checkIn = (
  activityId: string,
  proof: { kind: 'scan'; token: string } | { kind: 'code'; code: string },
  direction: 'in' | 'out',
) =>
  member.call('activity.checkIn', {
    activityId,
    direction,
    proof,
    scannedAt: new Date().toISOString(),
    device: 'e2e-device-000000001',
  })

async function digitsOf(phone: Visitor): Promise<string> {
  const label = await phone.page.locator('.ac-code__number').first().getAttribute('aria-label')
  return (label ?? '').replace(/\D/g, '')
}

describe('the codes on the organiser’s phone', () => {
  let activity: Awaited<ReturnType<typeof publish>>
  let phone: Visitor
  beforeAll(async () => {
    activity = await publish('码上签到', 30 * MINUTE, 60 * MINUTE)
    phone = await visit(office)
    await phone.open(`${PAGES}/codes?id=${activity.id}`)
  })
  afterAll(() => phone.leave())

  it('are read from a picture of the screen and accepted by the server', async () => {
    await phone.see('秒后换下一个')
    const said = readQr(await phone.page.screenshot()) ?? ''
    expect(said).toContain(`${product().url}${PAGES}/checkIn?t=`)
    const token = readToken(said)?.token ?? ''
    expect(await checkIn(activity.id, { kind: 'scan', token }, 'in')).toMatchObject({
      direction: 'in',
      isRepeat: false,
    })
  })

  it('go on without a signal, and the digits read aloud are accepted', async () => {
    await phone.page.context().setOffline(true)
    const before = await digitsOf(phone)
    expect(before).toMatch(/^\d{6}$/)
    await phone.page.waitForFunction(
      (old) =>
        document
          .querySelector('.ac-code__number')
          ?.getAttribute('aria-label')
          ?.replace(/\D/g, '') !== old,
      before,
      { timeout: 25_000 },
    )
    const code = await digitsOf(phone)
    expect(await checkIn(activity.id, { kind: 'code', code }, 'out')).toMatchObject({
      direction: 'out',
    })
    await phone.page.context().setOffline(false)
  })
})

describe('the list at the door', () => {
  it('checks in with one tap, and keeps the tap in a dead zone', async () => {
    const activity = await publish(
      '门口的名单',
      30 * MINUTE,
      60 * MINUTE,
      await enter(product().url, 'elder'),
    )
    const tablet = await visit(office, { width: 820, height: 1180 })
    await tablet.open(`${PAGES}/onSite?id=${activity.id}`)
    await tablet.see(CAST.elder.name)
    await tablet.page.context().setOffline(true)
    await tablet.tap(`${CAST.elder.name} 签到`)
    await tablet.see('签到已记下，待发送')
    expect((await office.call('activity.roster', { activityId: activity.id })).counts.present).toBe(
      0,
    )
    await tablet.page.context().setOffline(false)
    await tablet.miss('签到已记下，待发送')
    const { entries } = await office.call('activity.roster', { activityId: activity.id })
    expect(entries[0]?.checkIn).toMatchObject({ source: 'manual', by: CAST.communityOfficer.name })
    await tablet.tap('现场登记')
    const sheet = await tablet.sheet('现场登记')
    await sheet.type('姓名', '林新来')
    await sheet.tap('登记')
    await sheet.gone()
    await tablet.tap('在现场 2')
    await tablet.see('林新来')
    expect(
      tablet.complaints.filter((words) => !words.includes('ERR_INTERNET_DISCONNECTED')),
    ).toEqual([])
    await tablet.leave()
  })
})

describe('the desk', () => {
  it('confirms hours with the reason that is asked for, answers an objection, closes the record', async () => {
    const { id, shiftId, personId } = await publish('确认时长的活动', 4_000, 2_000)
    const at = { shiftId, personId }
    await office.call('activity.checkInFor', { ...at, direction: 'in' })
    await new Promise((later) => setTimeout(later, 6_500))
    await office.call('activity.checkInFor', { ...at, direction: 'out' })

    const desk = await visit(office, { width: 1440, height: 900 })
    await desk.open(`${PAGES}/hours?id=${id}`)
    await desk.see('1 人的时长待确认')
    await desk.tap('确认 1 人的时长')
    const sheet = await desk.sheet('确认时长')
    await sheet.tap(`改${MEMBER}的时长`)
    await sheet.type(`${MEMBER}的分钟数`, '60')
    await sheet.tap('确认 1 人')
    await sheet.see('和签到签退算出来的不一样')
    await sheet.type(`${MEMBER}的理由`, '提前一小时布置场地')
    await sheet.tap('确认 1 人')
    await sheet.gone()
    await desk.see('1 小时 已确认')

    const { items } = await member.call('activity.myRecord', {})
    const entryId = items.find((item) => item.shiftId === shiftId)?.entryId ?? ''
    await member.call('activity.objectToHours', { shiftId, entryId, reason: '还收拾了半小时' })
    await desk.open(`${PAGES}/hours?id=${id}`)
    await desk.see('1 人有异议')
    await desk.tap(MEMBER)
    await desk.see('还收拾了半小时')
    await desk.tap('更正时长')
    const correcting = await desk.sheet(`${MEMBER} 更正时长`)
    await correcting.type('改为', '90')
    await correcting.type('理由', '核实，补上收拾的半小时')
    await correcting.tap('更正')
    await correcting.gone()
    await desk.see('1 小时 30 分钟 已更正')
    await desk.tap(MEMBER)
    await desk.tap('记培训、表彰、评价')
    const noting = await desk.sheet(`${MEMBER} 培训、表彰、评价`)
    await noting.type('名称', '急救培训')
    await noting.type('学习时长', '90')
    await noting.tap('记入记录')
    await noting.gone()
    await desk.see('学习 1 小时 30 分钟')
    expect(await member.call('activity.myNotes', {})).toContainEqual(
      expect.objectContaining({ kind: 'training', name: '急救培训', minutes: 90 }),
    )

    await desk.tap('完成记录')
    const closing = await desk.sheet('完成记录？')
    await closing.tap('完成记录')
    await closing.gone()
    expect((await office.call('activity.find', { id })).phase).toBe('recorded')
    expect(desk.complaints).toEqual([])
    await desk.leave()
  })
})
