/** Story J in the compiled mini-program: the numbers as text, against the bundled functions. */
import { type CloudFunctions, openCloudFunctions } from './support/functions'
import { launch, type MiniProgram } from './support/launch'

let cloud: CloudFunctions
let phone: MiniProgram

beforeAll(async () => {
  cloud = await openCloudFunctions()
  await cloud.holdBy('districtOfficer')
  phone = await launch({ callFunction: cloud.callFunction })
}, 60_000)
afterAll(() => cloud.close())

it('says the figures of the district, as people say them, and their definition', async () => {
  await phone.open('/features/dashboard/pages/place')
  await phone.seeText('1,774 家')
  await phone.seeText('7成（153/218）')
  await phone.seeText('逾700项')
  await phone.tap('发起人、协调人中的党员')
  await phone.seeText('除以发起人和协调人的人数')
})

it('says the numbers of the chart as a table', async () => {
  await phone.open('/features/dashboard/pages/place')
  await phone.tap('看每个月的数字')
  await phone.seeText('人次活动')
})
