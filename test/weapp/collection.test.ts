/** From door to door in the compiled mini-program: a payment with signal, one without, a vacant flat. */
import type { Answer } from '@contract/envelope'
import { DEMO_DISTRICT } from '../../cloudfunctions/demo/clock'
import type { Ask } from '../support/liveActivity'
import { type CloudFunctions, openCloudFunctions } from './support/functions'
import { launch, type MiniProgram } from './support/launch'

let cloud: CloudFunctions
let phone: MiniProgram
let id: string

const ask: Ask = async (method, input) => {
  const requestId = crypto.randomUUID()
  const answer = await cloud.callFunction('api', {
    method,
    input,
    requestId,
    district: DEMO_DISTRICT,
    sentAt: new Date().toISOString(),
  })
  const said = answer as Answer<never>
  if (!said.ok) throw new Error(`${method}: ${said.code}`)
  return said.value
}
const door = async (label: string) => {
  const { items } = await ask('collection.listHouseholds', { collectionId: id })
  return items.find((household) => household.label === label)
}

beforeAll(async () => {
  cloud = await openCloudFunctions()
  await cloud.holdBy('member')
  const { items } = await ask('collection.list', {})
  id = items.find(({ name }) => name === '7 号楼楼道灯改造')?.id ?? ''
  phone = await launch({ callFunction: cloud.callFunction })
}, 60_000)
afterAll(() => cloud.close())

it('opens on the doors that are still to be visited', async () => {
  await phone.open(`/features/collection/pages/doors?id=${id}`)
  await phone.seeText('已交 20/36 户')
  await phone.seeText('501室')
})

it('takes a payment, which waits for a second person', async () => {
  // The first of the stairs that is still to be visited: its doubts are settled by paying.
  await phone.tap('收款')
  await phone.tap('收到')
  await phone.seeText('待复核 4')
  expect(await door('7号楼 406室')).toMatchObject({ state: 'entered' })
})

it('keeps one where there is no signal, and sends it once', async () => {
  await phone.setOnline(false)
  await phone.tap('收款')
  await phone.tap('收到')
  await phone.seeText('已记在手机里，待发送')
  expect(await door('7号楼 501室')).toMatchObject({ state: 'due' })
  await phone.setOnline(true)
  await phone.seeText('待复核 5')
  expect(await door('7号楼 501室')).toMatchObject({ state: 'entered' })
})

it('shows everybody the account, and nobody the doors', async () => {
  await phone.open(`/features/collection/pages/account?id=${id}`)
  await phone.seeText('户已交')
})
