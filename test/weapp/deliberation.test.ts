/** A household answers in the compiled mini-program, against the bundled functions and a real PostgreSQL. */
import { randomUUID } from 'node:crypto'
import type { Answer } from '@contract/envelope'
import type { InputOf, Method, OutputOf } from '@contract/methods'
import { dayOf } from '../../cloudfunctions/core/days'
import { type CloudFunctions, openCloudFunctions } from './support/functions'
import { launch, type MiniProgram } from './support/launch'

const PAGES = '/features/deliberation/pages'

let cloud: CloudFunctions
let phone: MiniProgram
let large: string
let asked: string

async function call<M extends Method>(method: M, input: InputOf<M>): Promise<OutputOf<M>> {
  const envelope = { method, input, district: '330211', requestId: randomUUID() }
  const answer = (await cloud.callFunction('api', envelope)) as Answer<OutputOf<M>>
  if (!answer.ok) throw new Error(`${method}: ${JSON.stringify(answer)}`)
  return answer.value
}

beforeAll(async () => {
  cloud = await openCloudFunctions()
  await cloud.holdBy('communityOfficer')
  const { items } = await call('deliberation.list', {})
  const known = items.find(({ title }) => title.includes('港城花园'))
  large = known?.id ?? ''
  const { id, version } = await call('deliberation.begin', {
    regionId: known?.regionId ?? '',
    title: '夜间停车公约',
    aim: '车位够了，夜里怎么停',
  })
  await call('deliberation.setQuestions', {
    id,
    version,
    step: 'consultation',
    questions: [
      {
        prompt: '访客车辆停哪里',
        pick: 'one',
        options: [{ title: '南门外' }, { title: '东侧车位' }],
      },
    ],
  })
  await call('deliberation.openStep', {
    id,
    step: 'consultation',
    closesOn: dayOf(new Date(Date.now() + 5 * 86_400_000)),
  })
  asked = id
  await cloud.holdBy('resident')
  phone = await launch({ callFunction: cloud.callFunction })
}, 60_000)
afterAll(() => cloud.close())

it('shows the course of the 802 households', async () => {
  await phone.open(`${PAGES}/detail?id=${large}`)
  await phone.seeText('25 栋 802 户')
  await phone.seeText('改造围墙内侧')
  await phone.seeText('覆盖 25/25 栋')
})

it('takes the answer of the own household, and shows it to the household alone', async () => {
  await phone.open(`${PAGES}/detail?id=${asked}`)
  await phone.seeText('我家')
  await phone.tap('填写意见')
  await phone.seeText('访客车辆停哪里')
  await phone.tap('东侧车位')
  await phone.tap('提交')
  await phone.waitFor(() => !phone.path.includes('choose'), 'the form stays open')
  const { mine, consultation } = await call('deliberation.find', { id: asked })
  expect(consultation.replied).toBe(1)
  expect(mine[0]?.replies).toHaveLength(1)
})
