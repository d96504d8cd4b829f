/** Story D in a real browser: a resident chooses, the station's desk enters papers, plans evenings, goes to doors. */
import { closeBrowser } from './support/browser'
import { enter, type Session } from './support/door'
import { product } from './support/product'
import { visit, visitAsNobody } from './support/visitor'

const PAGES = '/features/deliberation/pages'

let office: Session
let middle: string
let large: string

beforeAll(async () => {
  office = await enter(product().url, 'communityOfficer')
  const { items } = await office.call('deliberation.list', {})
  middle = items.find(({ title }) => title.includes('望江小区'))?.id ?? ''
  large = items.find(({ title }) => title.includes('港城花园'))?.id ?? ''
})
afterAll(closeBrowser)

it('lets a household choose from the menu on a phone, and change until the close', async () => {
  const visitor = await visit(await enter(product().url, 'resident'))
  await visitor.open(`${PAGES}/detail?id=${middle}`)
  await visitor.see('截止前结果不公布')
  await visitor.tap('去选菜单')
  await visitor.see('东门内侧')
  await visitor.tap('东门内侧')
  await visitor.tap('休息座椅')
  await visitor.tap('提交')
  await visitor.see('东门内侧；休息座椅')
  await visitor.tap('修改选择')
  await visitor.tap('分散在三处')
  await visitor.tap('提交')
  await visitor.see('已被后一次替代')
  await visitor.see('分散在三处；休息座椅')
})

it('enters a paper with both names, and hands out a code that works at its door', async () => {
  const visitor = await visit(office, { width: 1440, height: 900 })
  await visitor.open(`${PAGES}/desk?id=${middle}`)
  await visitor.choose('楼栋', /^1号楼/)
  await visitor.tap('304室')
  await visitor.tap('替这一户')
  await visitor.type('填写人姓名', '邵阿婆')
  await visitor.tap('2 号楼北侧')
  await visitor.tap('登记')
  await visitor.see('各楼进度')
  const { buildings } = await office.call('deliberation.progress', { id: middle, step: 'menu' })
  const buildingId = buildings[0]?.id ?? ''
  const progress = await office.call('deliberation.progress', {
    id: middle,
    step: 'menu',
    buildingId,
  })
  const home = progress.households.find(({ name }) => name === '304室')
  expect(home?.reply?.channel).toBe('paper')

  const { code } = await office.call('household.giveCode', { householdId: home?.id ?? '' })
  const resident = await enter(product().url, 'resident')
  const used = await resident.call('household.useCode', { householdId: home?.id ?? '', code })
  expect(used.isRight).toBe(true)
  const { mine } = await resident.call('deliberation.find', { id: middle })
  const reply = mine.find(({ id }) => id === home?.id)?.replies[0]
  expect(reply).toMatchObject({ saidBy: '邵阿婆', channel: 'paper', isReplaced: false })
  expect(reply?.enteredBy).toBeDefined()
})

it('plans evenings, and says which building is left over', async () => {
  const visitor = await visit(office, { width: 1440, height: 900 })
  await visitor.open(`${PAGES}/meetings?id=${middle}`)
  await visitor.see('还有 1 栋没有安排：6号楼')
  await visitor.type('连开几晚', '2')
  await visitor.tap('排一排看')
  await visitor.see('2 栋未覆盖：5号楼、6号楼')
})

it('writes down a visit at the door', async () => {
  const visitor = await visit(office)
  await visitor.open(`${PAGES}/doubts?id=${middle}`)
  await visitor.see('待沟通')
  await visitor.tap('记一次上门')
  const sheet = await visitor.sheet('上门：')
  await sheet.tap('有所缓和')
  await sheet.tap('保存')
  await visitor.see('上门：有所缓和')
})

it('shows the whole course of the 802 households to a visitor without account', async () => {
  const visitor = await visitAsNobody()
  await visitor.open(`${PAGES}/detail?id=${large}`)
  await visitor.see('25 栋 802 户')
  await visitor.see('覆盖 25/25 栋')
  await visitor.see('126.8 万元')
  await visitor.see('公开账目')
  expect(await visitor.text()).not.toMatch(/\d{3}室/)
  await visitor.open(`${PAGES}/board?id=${large}`)
  await visitor.see('港城花园老旧小区改造公示')
})
