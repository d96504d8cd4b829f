import { TABS } from '@/lib/tabs'
import { launch, type MiniProgram } from './support/launch'

let phone: MiniProgram

beforeAll(async () => {
  phone = await launch({ callFunction: async () => ({ ok: false, code: 'unauthenticated' }) })
})

it('opens on 今天 and says why it is empty', async () => {
  await phone.seeText('今天没有要办的事')
})

it('goes where a tap leads', async () => {
  await phone.tap('去支部看看')
  await phone.seeText('您还没有加入支部')
  expect(phone.path).toBe(TABS[1])
})

it('opens another tab and comes back to the first as it was', async () => {
  await phone.open(`/${TABS[2]}`)
  await phone.seeText('还没有登录')
  await phone.open(`/${TABS[0]}`)
  await phone.seeText('今天没有要办的事')
})

it('says in a strip that there is no signal', async () => {
  await phone.setOnline(false)
  await phone.seeText('没有信号')
  await phone.setOnline(true)
  await phone.waitFor(() => !phone.text.includes('没有信号'), 'the strip stays')
})
