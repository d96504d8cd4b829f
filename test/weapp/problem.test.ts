/** Story C goes on in the compiled mini-program: a resident brings a problem, the station solves it, the resident rates it. */
import type { Answer } from '@contract/envelope'
import type { OutputOf } from '@contract/methods'
import { CAST } from '../../cloudfunctions/demo/cast'
import { DEMO_DISTRICT } from '../../cloudfunctions/demo/clock'
import type { PersonaKey } from '../../cloudfunctions/demo/personas'
import { type CloudFunctions, openCloudFunctions } from './support/functions'
import { launch, type MiniProgram } from './support/launch'

const ME = '/features/account/tabs/me'
const WORDS = '二单元的门禁坏了，谁都能进楼'

let cloud: CloudFunctions
let phone: MiniProgram
let station: string

beforeAll(async () => {
  cloud = await openCloudFunctions()
  await cloud.holdBy('elder')
  phone = await launch({ callFunction: cloud.callFunction })
  const answer = (await cloud.callFunction('api', {
    method: 'station.list',
    input: { query: '港城花园' },
    requestId: crypto.randomUUID(),
    district: DEMO_DISTRICT,
  })) as Answer<OutputOf<'station.list'>>
  if (!answer.ok) throw new Error(answer.code)
  station = answer.value.items[0]?.id ?? ''
}, 60_000)
afterAll(() => cloud.close())

async function becomes(key: PersonaKey): Promise<void> {
  await cloud.holdBy(key)
  await phone.open(ME)
  await phone.seeText(CAST[key].name)
}

it('is brought by a resident, solved by the station, and rated by who brought it', async () => {
  await becomes('resident')
  await phone.open(`/features/problem/pages/bring?station=${station}`)
  await phone.type('什么问题', WORDS)
  await phone.type('在哪里', '5号楼2单元')
  await phone.tap('安全隐患')
  await phone.tap('我住在这里，或在这里工作')
  await phone.tap('交给互助站')
  await phone.seeText('办理经过')
  const address = phone.url

  await becomes('elder')
  await phone.open(address)
  await phone.seeText(WORDS)
  await phone.tap('受理')
  await phone.seeText('受理这个问题')
  await phone.tap('受理')
  await phone.waitFor(() => !phone.text.includes('受理这个问题'), 'nobody has taken it in')
  await phone.tap('已解决')
  await phone.type('怎么解决的', '换了新的门禁，每户两张卡')
  await phone.tap('办结')
  await phone.seeText('换了新的门禁')

  await becomes('resident')
  await phone.open(address)
  await phone.tap('评价')
  await phone.tap('5 星 很满意')
  await phone.tap('提交评价')
  await phone.seeText('谢谢您的评价')
  await phone.seeText('评价 ★★★★★ 5 星')
}, 60_000)
