/** 楼道窗户维修 of two old estates: 317 households, of whom 315 have paid and two are vacant; closed. */
import { castId } from '../cast'
import { addDays, addMinutes, at } from '../clock'
import type { Planned, SomeRows } from '../district'
import { idOf, itemAt, type Random } from '../random'
import { today } from '../volunteers/calendar'
import { type Bill, drawBill } from './bills'
import { type Flat, householdRows, Ledger } from './rows'

interface Given {
  place: { id: string; path: string }
  station: string
  /** Two neighbours who go from door to door, and one who checks. */
  collectors: readonly [string, string]
  checker: string
  random: Random
}

/** Buildings of two entrances and six floors, and one low house at the gate: 13 × 24 + 5. */
function flats(random: Random): Flat[] {
  const houses = [
    ...Array.from({ length: 7 }, (_, index) => ({ estate: '俞范东路小区', building: index + 1 })),
    ...Array.from({ length: 6 }, (_, index) => ({ estate: '俞范新村', building: index + 1 })),
  ]
  const tall = houses.flatMap(({ estate, building }) =>
    Array.from({ length: 24 }, (_, index): Flat => {
      const floor = (Math.floor(index / 2) % 6) + 1
      return {
        estateName: estate,
        building: String(building),
        entrance: String(Math.floor(index / 12) + 1),
        floor,
        room: `${floor}0${(index % 2) + 1}`,
        area: random.int(4_850, 7_960),
      }
    }),
  )
  const low = Array.from(
    { length: 5 },
    (_, index): Flat => ({
      estateName: '俞范新村',
      building: '7',
      entrance: null,
      floor: 1,
      room: `10${index + 1}`,
      area: random.int(3_900, 4_600),
    }),
  )
  return [...tall, ...low]
}

const VACANT = [97, 258]
const SUBSIDY = 6_036_000
const GAP = 702_600

const SPENT = [
  ['铝合金窗扇和五金 412 樘', '区建材市场五金门市', 61],
  ['拆旧安装人工', '城关门窗安装队', 33],
  ['垃圾清运', '街道环卫站', 6],
] as const

export function buildOldEstates(given: Given): { rows: SomeRows; bills: Bill[] } {
  const { place, station, collectors, checker, random } = given
  const day = (before: number, time = '09:30') => at(addDays(today(), -before), time)
  const keeper = castId('otherSecretary')
  const collection = collectionOf(place, station, keeper, day)
  const households = householdRows(collection, flats(random), random)
  const ledger = new Ledger(collection, random)
  ledger.book('subsidy', SUBSIDY, [keeper, checker], day(74, '10:20'), {
    note: '街道楼道修缮补贴',
    party: '蛟川街道办事处',
  })
  for (const [index, household] of households.entries()) {
    const by = itemAt(collectors, Math.floor(index / 12))
    const when = addMinutes(day(76 - Math.floor(index / 22), '18:40'), (index % 22) * 4)
    if (VACANT.includes(index)) {
      ledger.visit(household, by, when, 'absent')
      ledger.visit(household, by, addMinutes(day(58, '19:10'), index), 'vacant', '邻居说常年不在')
    } else ledger.pay(household, by, when, checker)
  }
  const income = SUBSIDY + households.reduce((sum, { paidFen = 0 }) => sum + Number(paidFen), 0)
  const bills = spend(ledger, income, [keeper, checker], (index) => day(52 - index * 9, '15:15'))
  collection.receiptCount = ledger.rows.collectionReceipt.length
  const crew = [
    ...collectors.map((personId) => ({ personId, role: 'collector' as const })),
    { personId: checker, role: 'checker' as const },
  ]
  return {
    rows: {
      collection: [collection],
      collectionCrew: crew.map(({ personId, role }) => ({
        collectionId: collection.id,
        personId,
        role,
        namedBy: keeper,
        namedAt: day(79),
      })),
      collectionHousehold: households,
      ...ledger.rows,
    },
    bills,
  }
}

function collectionOf(
  { id: regionId, path: regionPath }: Given['place'],
  stationId: string,
  createdBy: string,
  day: (before: number, time?: string) => Date,
): Planned<'collection'> {
  return {
    id: idOf(day(80), 'collection', 'windows'),
    name: '楼道窗户维修',
    purpose: '楼道里的窗户关不上，冬天北风直往里灌。入冬前全部更换修好。',
    regionId,
    regionPath,
    stationId,
    state: 'closed',
    basis: 'area',
    agreement: '两个小区居民会议共同决定，缺口由住户按专有面积分摊，决议第 3 号',
    agreedOn: addDays(today(), -85),
    payee: '俞范社区居民委员会',
    totalFen: SUBSIDY + GAP,
    subsidyFen: SUBSIDY,
    subsidySource: '蛟川街道',
    openedAt: day(78),
    closedAt: day(21, '16:00'),
    closing:
      '入冬前如期完工。两户空置，联系不到户主，没有收的份额由施工方让利抵减，收支相抵，没有余额。账目已张贴。',
    createdBy,
    version: 3,
    createdAt: day(80),
    updatedAt: day(21, '16:00'),
  }
}

/** All that came in was spent, over three bills with their pictures. */
function spend(
  ledger: Ledger,
  income: number,
  people: readonly [string, string],
  when: (index: number) => Date,
): Bill[] {
  let left = income
  return SPENT.map(([note, party, percent], index) => {
    const isLast = index === SPENT.length - 1
    const fen = isLast ? left : Math.floor((income * percent) / 100)
    left -= fen
    const entry = ledger.book('expense', fen, people, when(index), { note, party })
    return drawBill(entry, index)
  })
}
