/** Story J in the compiled mini-program: the numbers as text, against the bundled functions. */
import type { InputOf, Method, OutputOf } from '@contract/methods'
import { DEMO_DISTRICT } from '../../cloudfunctions/demo/clock'
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

/** What the server says to the person who holds the phone. */
async function ask<M extends Method>(method: M, input: InputOf<M>): Promise<OutputOf<M>> {
  const answer = await cloud.callFunction('api', {
    method,
    input,
    district: DEMO_DISTRICT,
    sentAt: new Date().toISOString(),
  })
  return (answer as { value: OutputOf<M> }).value
}

it('says the figures of a street, of its hubs and of what a branch has organised', async () => {
  const { rows } = await ask('dashboard.page', {})
  const street = rows.find(({ place }) => place?.name === '招宝山街道')?.place?.id
  await phone.open(`/features/dashboard/pages/place?regionId=${street}`)
  await phone.seeText('后大街社区')
  await phone.open(`/features/region/pages/hubs?regionId=${street}`)
  await phone.seeText('1/1，100%')
  const { items } = await ask('branch.list', { query: '港城花园' })
  await phone.open(`/features/dashboard/pages/subject?kind=branch&id=${items[0]?.id}`)
  await phone.seeText('组织的公益活动')
  await phone.seeText('86 人')
  await phone.tap('参加的人')
  await phone.seeText('一人一次，不论来过几场')
})

it('says the numbers of the chart as a table', async () => {
  await phone.open('/features/dashboard/pages/place')
  await phone.tap('看每个月的数字')
  await phone.seeText('人次活动')
})
