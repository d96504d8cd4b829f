/** Checking in and out in the compiled mini-program: with signal, and where `callFunction` fails. */
import type { Answer } from '@contract/envelope'
import { DEMO_DISTRICT } from '../../cloudfunctions/demo/clock'
import type { PersonaKey } from '../../cloudfunctions/demo/personas'
import { type Ask, openLiveActivity, shownBy } from '../support/liveActivity'
import { type CloudFunctions, openCloudFunctions } from './support/functions'
import { launch, type MiniProgram } from './support/launch'

let cloud: CloudFunctions
let phone: MiniProgram
let id: string

/** What somebody asks on a phone of their own; afterwards this one is the member's again. */
const asks =
  (key: PersonaKey): Ask =>
  async (method, input) => {
    await cloud.holdBy(key)
    const requestId = crypto.randomUUID()
    const answer = await cloud.callFunction('api', {
      method,
      input,
      requestId,
      district: DEMO_DISTRICT,
      sentAt: new Date().toISOString(),
    })
    await cloud.holdBy('member')
    const said = answer as Answer<never>
    if (!said.ok) throw new Error(`${method}: ${said.code}`)
    return said.value
  }
const office = asks('communityOfficer')
const entry = async () => (await office('activity.roster', { activityId: id })).entries[0]

beforeAll(async () => {
  cloud = await openCloudFunctions()
  const live = await openLiveActivity(office, '南门广场桶边督导')
  id = live.id
  await asks('member')('activity.signUp', { shiftId: live.shiftId, seenWarning: true })
  phone = await launch({ callFunction: cloud.callFunction })
}, 60_000)
afterAll(() => cloud.close())

it('offers the one big button on the day', async () => {
  await phone.seeText('南门广场桶边督导')
  await phone.tap('签到')
  await phone.seeText('扫码签到')
  expect(phone.path).toBe('features/activity/pages/checkIn')
})

it('says so when what was scanned is no code of ours', async () => {
  phone.phone.scanned = 'https://example.com/'
  await phone.tap('扫码签到')
  await phone.seeText('没有认出签到码')
})

it('keeps a scan where there is no signal, also when the server is asked again and again', async () => {
  await phone.setOnline(false)
  phone.phone.scanned = (await shownBy(office, id)).token
  await phone.tap('扫码签到')
  await phone.seeText('已保存在手机上')
  expect(await entry()).not.toHaveProperty('checkIn')
  await phone.open('/features/account/pages/outbox')
  await phone.seeText('签到：南门广场桶边督导')
})

it('sends it once when the signal is back', async () => {
  await phone.setOnline(true)
  await phone.seeText('都送出去了')
  expect(await entry()).toMatchObject({ checkIn: { source: 'scan' } })
})

it('answers at once with signal', async () => {
  await phone.open(`/features/activity/pages/checkIn?id=${id}`)
  phone.phone.scanned = `https://example.com/?t=${(await shownBy(office, id)).token}`
  await phone.tap('扫码签退')
  await phone.seeText('签退成功')
  expect(await entry()).toMatchObject({ checkOut: { source: 'scan' } })
})
