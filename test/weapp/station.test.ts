/** Story C's beginning in the compiled mini-program: started, approved, coordinated. */
import { randomUUID } from 'node:crypto'
import type { Answer } from '@contract/envelope'
import type { OutputOf } from '@contract/methods'
import { CAST, castId } from '../../cloudfunctions/demo/cast'
import { DEMO_DISTRICT } from '../../cloudfunctions/demo/clock'
import type { PersonaKey } from '../../cloudfunctions/demo/personas'
import { type CloudFunctions, openCloudFunctions } from './support/functions'
import { launch, type MiniProgram } from './support/launch'

const NAME = '车棚充电互助站'
const ME = '/features/account/tabs/me'
const TAB = '/features/station/tabs/stations'

let cloud: CloudFunctions
let phone: MiniProgram

beforeAll(async () => {
  cloud = await openCloudFunctions()
  await cloud.holdBy('member')
  phone = await launch({ callFunction: cloud.callFunction })
}, 60_000)
afterAll(() => cloud.close())

/** Somebody else's phone: the app asks anew who it is. */
async function becomes(key: PersonaKey): Promise<void> {
  await cloud.holdBy(key)
  await phone.open(ME)
  await phone.seeText(CAST[key].name)
}

/** The number that the office in front may read; whoever invites knows it already. */
async function numberOf(key: PersonaKey): Promise<string> {
  const answer = (await cloud.callFunction('api', {
    method: 'member.revealPhone',
    input: { id: castId(key), reason: '邀请担任互助站协调人' },
    requestId: randomUUID(),
    district: DEMO_DISTRICT,
  })) as Answer<OutputOf<'member.revealPhone'>>
  if (!answer.ok) throw new Error(answer.code)
  return answer.value.phone
}

it('begins with a member, is approved by the community, and is joined by a coordinator', async () => {
  await phone.open(TAB)
  await phone.tap('发起互助站')
  await phone.tap('地点，请选择')
  await phone.tap('招宝山街道')
  await phone.tap('后大街社区')
  await phone.tap('港城花园')
  await phone.type('名称', NAME)
  await phone.type('想做的事', '一起管好车棚，安全充电')
  await phone.tap('公开我的党员标识')
  await phone.tap('提交')
  await phone.seeText('等社区批准')

  await becomes('communityOfficer')
  const number = await numberOf('newcomer')
  await phone.open(TAB)
  await phone.tap('待批准')
  await phone.tap(NAME)
  // The list behind says 待批准 as well.
  await phone.seeText('发起人和协调人')
  await phone.tap('批准')
  await phone.seeText('所有人都能看到它')
  await phone.tap('批准')
  await phone.seeText('开放日期')

  await becomes('member')
  await phone.open(TAB)
  await phone.tap(NAME)
  await phone.tap('邀请协调人')
  await phone.type('姓名', CAST.newcomer.name)
  await phone.type('手机号', number)
  await phone.tap('发出邀请')
  await phone.seeText('等待答复')

  await becomes('newcomer')
  await phone.open(TAB)
  await phone.seeText('邀请您协调')
  await phone.tap(NAME)
  await phone.tap('接受邀请')
  await phone.seeText('您的姓名会公开')
  await phone.tap('接受邀请')
  await phone.waitFor(() => phone.text.includes('协调人 · '), 'nobody coordinates')
  expect(phone.text).toContain(`${CAST.member.name}发起人`)
}, 60_000)
