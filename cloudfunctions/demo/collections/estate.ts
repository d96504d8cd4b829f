/** 楼道灯改造 of one building of the estate: half of it is collected, and the member is on the stairs. */
import { castId } from '../cast'
import { addDays, addMinutes, at } from '../clock'
import type { Planned, SomeRows } from '../district'
import { idOf, type Random } from '../random'
import { today } from '../volunteers/calendar'
import { type Flat, householdRows, Ledger } from './rows'

interface Given {
  building: { id: string; path: string }
  /** The households of the building in the tree of places, by their room. */
  homes: ReadonlyMap<string, string>
  station: string
  random: Random
}

const PAID = 20
const WAITING = 3

const flats = (random: Random): Flat[] =>
  Array.from({ length: 36 }, (_, index): Flat => {
    const floor = Math.floor(index / 6) + 1
    return {
      estateName: null,
      building: '7',
      entrance: null,
      floor,
      room: `${floor}0${(index % 6) + 1}`,
      area: random.int(6_200, 11_800),
    }
  })

export function buildEstateCollection({ building, homes, station, random }: Given): SomeRows {
  const day = (before: number, time = '09:30') => at(addDays(today(), -before), time)
  const [keeper, collector, checker] = [castId('elder'), castId('member'), castId('secretary')]
  const collection: Planned<'collection'> = {
    id: idOf(day(16), 'collection', 'lamps'),
    name: '7 号楼楼道灯改造',
    purpose: '楼道灯忽明忽暗，老人夜里上下楼看不清台阶。全部换成感应灯。',
    regionId: building.id,
    regionPath: building.path,
    stationId: station,
    state: 'open',
    basis: 'area',
    agreement: '7 号楼业主共同决定，补贴以外的费用按专有面积分摊',
    agreedOn: addDays(today(), -20),
    payee: '后大街社区居民委员会',
    totalFen: 936_000,
    subsidyFen: 600_000,
    subsidySource: '招宝山街道',
    openedAt: day(14),
    createdBy: keeper,
    version: 2,
    createdAt: day(16),
    updatedAt: day(14),
  }
  const households = householdRows(collection, flats(random), random).map((household) => ({
    ...household,
    householdId: homes.get(household.room) ?? null,
  }))
  const ledger = new Ledger(collection, random)
  for (const [index, household] of households.entries()) {
    const when = addMinutes(day(index < PAID ? 10 - Math.floor(index / 8) : 1, '18:50'), index * 3)
    if (index < PAID) ledger.pay(household, collector, when, checker)
    else if (index < PAID + WAITING) ledger.pay(household, collector, when)
    else if (index === PAID + WAITING) {
      ledger.visit(household, collector, when, 'disputed', '觉得一楼用不着楼道灯，想少摊一些')
    } else if (index === 29) {
      ledger.visit(household, collector, when, 'vacant', '租客搬走后一直空着')
    } else if (index % 4 === 0) ledger.visit(household, collector, when, 'absent')
  }
  ledger.book('subsidy', 600_000, [keeper, checker], day(9, '10:10'), {
    note: '街道补贴',
    party: '招宝山街道办事处',
  })
  collection.receiptCount = ledger.rows.collectionReceipt.length
  const crew = [
    { personId: collector, role: 'collector' as const },
    { personId: checker, role: 'checker' as const },
  ]
  return {
    collection: [collection, draftOf(building, station, day)],
    collectionCrew: crew.map((one) => ({
      ...one,
      collectionId: collection.id,
      namedBy: keeper,
      namedAt: day(13),
    })),
    collectionHousehold: households,
    ...ledger.rows,
  }
}

/** One that is not begun yet, for whoever wants to try how it is set up. */
function draftOf(
  { id: regionId, path: regionPath }: Given['building'],
  stationId: string,
  day: (before: number) => Date,
): Planned<'collection'> {
  return {
    id: idOf(day(2), 'collection', 'pipes'),
    name: '7 号楼雨水管疏通',
    purpose: '雨水管堵了，一下大雨一楼就进水。请人疏通并换两段旧管。',
    regionId,
    regionPath,
    stationId,
    state: 'draft',
    basis: 'equal',
    agreement: '7 号楼业主约定每户相同',
    agreedOn: addDays(today(), -3),
    payee: '后大街社区居民委员会',
    totalFen: 180_000,
    subsidyFen: 0,
    receiptCount: 0,
    createdBy: castId('elder'),
    version: 1,
    createdAt: day(2),
    updatedAt: day(2),
  }
}
