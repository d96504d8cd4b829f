/** What stands around every page, for somebody whom WeChat knows and the register does not. */
import { ME, TABS } from '@/lib/tabs'
import { type CloudFunctions, openCloudFunctions } from './support/functions'
import { launch, type MiniProgram } from './support/launch'

let cloud: CloudFunctions
let phone: MiniProgram

beforeAll(async () => {
  cloud = await openCloudFunctions()
  cloud.holdByStranger('openid-of-somebody')
  phone = await launch({ callFunction: cloud.callFunction })
}, 60_000)
afterAll(() => cloud.close())

it('opens on 今天 with the one next step', async () => {
  await phone.seeText('先绑定本人')
  expect(phone.path).toBe(TABS[0])
})

it('goes where a tap leads', async () => {
  await phone.tap('去绑定')
  await phone.seeText('我有绑定码')
  expect(phone.path).toBe('features/account/pages/bind')
})

it('opens another tab and comes back to the first as it was', async () => {
  await phone.open(ME)
  await phone.seeText('长辈版')
  await phone.open(`/${TABS[0]}`)
  expect(phone.text).toContain('先绑定本人')
})

it('says in a strip that there is no signal', async () => {
  await phone.setOnline(false)
  await phone.seeText('没有信号')
  await phone.setOnline(true)
  await phone.waitFor(() => !phone.text.includes('没有信号'), 'the strip stays')
})

it('becomes large at once, on every page', async () => {
  await phone.open(ME)
  expect(phone.isElder).toBe(false)
  await phone.tap('长辈版')
  await phone.waitFor(() => phone.isElder, 'it stays small')
  await phone.open(`/${TABS[0]}`)
  expect(phone.isElder).toBe(true)
  expect(phone.phone.storage.get('elder')).toBe('on')
})
