/** Story C goes on: a neighbour brings a problem on a phone, the station solves it at a desk, the neighbour rates it. */
import { startStations } from '../screens/stations'
import { closeBrowser } from './support/browser'
import { enter } from './support/door'
import { product } from './support/product'
import { type Visitor, visit, visitAsNobody } from './support/visitor'

const WORDS = '二单元的门禁坏了，谁都能进楼'
let phone: Visitor
let desk: Visitor
let station: { id: string }

beforeAll(async () => {
  const { url } = product()
  const newcomer = await enter(url, 'newcomer')
  const helpers = {
    member: await enter(url, 'member'),
    elder: await enter(url, 'elder'),
    newcomer,
    office: await enter(url, 'communityOfficer'),
  }
  station = (await startStations(helpers)).station
  phone = await visit('secretary')
  desk = await visit(newcomer, { width: 1440, height: 900 })
}, 60_000)
afterAll(closeBrowser)

it('is brought in words, place and kind, by somebody who belongs there', async () => {
  await phone.open(`/features/station/pages/detail?id=${station.id}`)
  await phone.tap('民生问题')
  await phone.tap('提一个问题')
  await phone.tap('交给互助站')
  await phone.see('只有住在或工作在这里的人可以提出')
  await phone.type('什么问题', WORDS)
  await phone.type('在哪里', '5号楼2单元')
  await phone.tap('安全隐患')
  await phone.tap('我住在这里，或在这里工作')
  await phone.tap('交给互助站')
  await phone.see('办理经过')
}, 60_000)

it('is no neighbour’s to read before it was looked at', async () => {
  const guest = await visitAsNobody()
  await guest.open(`/features/problem/pages/list?station=${station.id}`)
  expect(await guest.isThere('门禁坏了')).toBe(false)
  await guest.leave()
})

it('is taken in and solved at the desk of the station', async () => {
  await desk.open(`/features/station/pages/detail?id=${station.id}`)
  await desk.tap('问题办理')
  await desk.tap(WORDS)
  await desk.tap('受理')
  const taking = await desk.sheet('受理这个问题')
  await taking.tap('受理')
  await taking.gone()
  await desk.tap('已解决')
  const solving = await desk.sheet('已解决')
  await solving.type('怎么解决的', '换了新的门禁，每户两张卡')
  await solving.tap('办结')
  await solving.gone()
  await desk.see('换了新的门禁')
}, 60_000)

it('is rated by who brought it', async () => {
  await phone.open('/features/account/tabs/me')
  await phone.tap('我提的问题')
  await phone.tap(WORDS)
  await phone.tap('评价')
  const rating = await phone.sheet('办得怎么样')
  await rating.tap('5 星 很满意')
  await rating.tap('提交评价')
  await rating.gone()
  await phone.see('换了新的门禁')
  expect([...phone.complaints, ...desk.complaints]).toEqual([])
  await Promise.all([phone.leave(), desk.leave()])
}, 60_000)
