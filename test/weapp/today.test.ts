import { type CloudFunctions, openCloudFunctions } from './support/functions'
import { launch, type MiniProgram } from './support/launch'

let cloud: CloudFunctions
let phone: MiniProgram

beforeAll(async () => {
  cloud = await openCloudFunctions()
  await cloud.holdBy('member')
  phone = await launch({ callFunction: cloud.callFunction })
}, 60_000)
afterAll(() => cloud.close())

it('shows a member in WeChat what needs them, from the real functions and the real database', async () => {
  await phone.seeText('7号楼2单元入户说明')
  await phone.seeText('港城花园临时党支部')
})
