/** Story E: a phone on the stairs, a desk in the office, and an account that ends at 315 and 2. */
import { closeBrowser } from './support/browser'
import { enter, type Session } from './support/door'
import { product } from './support/product'
import { type Visitor, visit, visitAsNobody } from './support/visitor'

const PAGES = '/features/collection/pages'
const NAME = '楼道门禁维修'
const PAID_BEFORE = 312
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
const DESK = { width: 1440, height: 900 }

let keeper: Session
let collector: Session
let phone: Visitor
let other: Visitor
let desk: Visitor
let id: string

/** 13 buildings of 24 flats, and five at the gate. */
const flats = () => [
  ...Array.from({ length: 312 }, (_, index) => ({
    building: String(Math.floor(index / 24) + 1),
    floor: (Math.floor(index / 4) % 6) + 1,
    room: `${(Math.floor(index / 4) % 6) + 1}0${(index % 4) + 1}`,
  })),
  ...Array.from({ length: 5 }, (_, index) => ({
    building: '14',
    floor: 1,
    room: `10${index + 1}`,
  })),
]

/** Set up by the head of the station; all but five of 317 have paid and are confirmed. */
async function begin() {
  const stations = await keeper.call('station.list', { mine: true, state: 'open' })
  const station = stations.items.find(({ name }) => name.startsWith('港城花园'))
  const draft = await keeper.call('collection.create', {
    regionId: station?.regionId ?? '',
    stationId: station?.id ?? '',
    name: NAME,
    purpose: '门禁坏了，谁都进得来',
    basis: 'equal',
    agreement: '居民会议商定每户相同',
    agreedOn: today,
    payee: '后大街社区居委会',
    totalFen: 6_700_300,
    subsidyFen: 6_000_000,
  })
  id = draft.id
  const all = flats()
  for (const part of [all.slice(0, 300), all.slice(300)]) {
    await keeper.call('collection.addHouseholds', { collectionId: id, households: part })
  }
  await keeper.call('collection.open', { id, version: draft.version })
}

/** Entered by the head of the station, confirmed by another keeper of it. */
async function payMost(checker: Session) {
  const { items } = await keeper.call('collection.listHouseholds', { collectionId: id })
  const doors = items.slice(0, PAID_BEFORE)
  for (const { id: householdId, dueFen: amountFen } of doors) {
    const payment = { householdId, amountFen, method: 'cash' as const, paidOn: today }
    await keeper.call('collection.enterPayment', payment)
  }
  for (;;) {
    const { items: waiting } = await checker.call('collection.listLedger', {
      collectionId: id,
      pending: true,
      limit: 100,
    })
    const entryIds = waiting.map((entry) => entry.id)
    if (entryIds.length === 0) return
    await checker.call('collection.decideEntries', { collectionId: id, entryIds, confirm: true })
  }
}

beforeAll(async () => {
  const { url } = product()
  keeper = await enter(url, 'elder')
  collector = await enter(url, 'communityOfficer')
  await begin()
  await payMost(await enter(url, 'leader'))
  phone = await visit(keeper)
  other = await visit(collector)
  desk = await visit('leader', DESK)
}, 120_000)
afterAll(closeBrowser)

const findDoor = async (label: string) => {
  const { items } = await keeper.call('collection.listHouseholds', { collectionId: id })
  return items.find((household) => household.label === label)
}

it('takes what is due at the door, and waits for a second person', async () => {
  await phone.open(`${PAGES}/doors?id=${id}`)
  await phone.see('已交 312/317 户')
  await phone.tap('14号楼 101室 收款')
  const sheet = await phone.sheet('收款 · 14号楼 101室')
  await sheet.tap('收到 22.09 元')
  await sheet.gone()
  await phone.see('等另一位复核后开收据')
  expect(await findDoor('14号楼 101室')).toMatchObject({ state: 'entered' })
})

it('of two collectors without signal at one door the first to send is right, the other is told', async () => {
  await other.open(`${PAGES}/doors?id=${id}`)
  for (const one of [phone, other]) {
    await one.see('14号楼')
    await one.page.context().setOffline(true)
    await one.tap('14号楼 102室 收款')
    const sheet = await one.sheet('收款 · 14号楼 102室')
    await sheet.tap('收到 22.09 元')
    await sheet.gone()
    await one.see('已记在手机里，待发送')
  }
  // Each has another door of the same stairs besides.
  await phone.tap('14号楼 103室 收款')
  await (await phone.sheet('收款 · 14号楼 103室')).tap('收到 22.09 元')
  await phone.page.context().setOffline(false)
  await phone.miss('已记在手机里，待发送')
  await other.page.context().setOffline(false)
  await other.see('这一户有一笔记录正在等待复核')
  await other.tap('14号楼 102室 知道了')
  expect(await findDoor('14号楼 102室')).toMatchObject({
    state: 'entered',
    pending: { byName: '郑明德' },
  })
  expect(await findDoor('14号楼 103室')).toMatchObject({ state: 'entered' })
})

it('marks two as vacant, which is no refusal', async () => {
  await phone.open(`${PAGES}/doors?id=${id}`)
  for (const room of ['104', '105']) {
    await phone.tap(`14号楼 ${room}室 更多`)
    const more = await phone.sheet(`这一户 · 14号楼 ${room}室`)
    await more.tap('记上门情况')
    const visiting = await phone.sheet(`记上门情况 · 14号楼 ${room}室`)
    await visiting.tap('空置，联系不到户主')
    await visiting.tap('记下')
    await visiting.gone()
  }
  expect(await findDoor('14号楼 105室')).toMatchObject({ state: 'vacant', dueFen: 2_209 })
})

it('is confirmed at the desk by somebody else, and not by who entered it', async () => {
  await phone.open(`${PAGES}/desk?id=${id}`)
  await phone.see('待复核')
  expect(await phone.can('确认 3 笔')).toBe(false)
  await desk.open(`${PAGES}/desk?id=${id}`)
  await desk.see('请点清现金')
  await desk.tap('确认 3 笔')
  await desk.see('已确认 3 笔，收据 000313 到 000315 号')
})

it('ends at 315 paid, 2 vacant, and an account that balances, for anybody to see', async () => {
  const money = (kind: 'subsidy' | 'expense', amountFen: number, what: string) =>
    keeper.call('collection.recordMoney', { collectionId: id, kind, amountFen, day: today, what })
  const { sums } = await keeper.call('collection.find', { id })
  const entries = [
    await money('subsidy', 6_000_000, '街道补贴'),
    await money('expense', 6_000_000 + sums.contributedFen, '更换门禁'),
  ]
  await (await enter(product().url, 'leader')).call('collection.decideEntries', {
    collectionId: id,
    entryIds: entries.map(({ entryId }) => entryId),
    confirm: true,
  })
  const anybody = await visitAsNobody()
  await anybody.open(`${PAGES}/account?id=${id}`)
  await anybody.see('户空置，联系不到')
  const text = await anybody.text()
  expect(text).toMatch(/315\s*\/317/)
  expect(text).toMatch(/余额\s*0\.00 元/)
  expect(text).not.toMatch(/14号楼|郑明德|未交|拒/)

  await phone.open(`${PAGES}/detail?id=${id}`)
  await phone.tap('结账')
  const sheet = await phone.sheet('结账')
  await sheet.type('结账说明', '收支相抵，账目已张贴')
  await sheet.tap('结账')
  await sheet.gone()
  await phone.see('已结账')
})
