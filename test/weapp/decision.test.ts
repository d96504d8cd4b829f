/** An owner votes in the compiled mini-program, against the bundled functions and a real PostgreSQL. */
import { randomUUID } from 'node:crypto'
import type { Answer } from '@contract/envelope'
import type { InputOf, Method, OutputOf } from '@contract/methods'
import { type CloudFunctions, openCloudFunctions } from './support/functions'
import { launch, type MiniProgram } from './support/launch'

const PAGES = '/features/decision/pages'

let cloud: CloudFunctions
let phone: MiniProgram
let voting: string
let closed: string

async function call<M extends Method>(method: M, input: InputOf<M>): Promise<OutputOf<M>> {
  const envelope = { method, input, district: '330211', requestId: randomUUID() }
  const answer = (await cloud.callFunction('api', envelope)) as Answer<OutputOf<M>>
  if (!answer.ok) throw new Error(`${method}: ${JSON.stringify(answer)}`)
  return answer.value
}

beforeAll(async () => {
  cloud = await openCloudFunctions()
  await cloud.holdBy('resident')
  const { items } = await call('decision.list', {})
  voting = items.find(({ title }) => title.includes('望江小区'))?.id ?? ''
  closed = items.find(({ title }) => title.includes('港城花园'))?.id ?? ''
  phone = await launch({ callFunction: cloud.callFunction })
}, 60_000)
afterAll(() => cloud.close())

it('takes the vote of the owner, who is known by name and phone', async () => {
  await phone.open(`${PAGES}/detail?id=${voting}`)
  await phone.seeText('我的一票')
  await phone.tap('同意')
  await phone.tap('投票')
  await phone.seeText('核验码')
  const { mine, result } = await call('decision.find', { id: voting })
  expect(mine[0]?.votes.map(({ choice, channel }) => [choice, channel])).toEqual([['yes', 'app']])
  expect(result).toBeUndefined()
})

it('shows the result of the 802 owners in both dimensions', async () => {
  await phone.open(`${PAGES}/detail?id=${closed}`)
  await phone.seeText('731 位业主 / 802 位业主')
  await phone.seeText('至少要 535 位业主')
  await phone.seeText('《民法典》第二百七十八条')
})
