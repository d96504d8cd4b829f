/** What the stations held over three years, how many came, and what their own books say of the years before. */
import { EVENT_CODE_LENGTH, type EventKind, type YearReported } from '@contract/station'
import { accountOfPerson } from '../cast'
import { addDays, addMinutes, at } from '../clock'
import type { Planned } from '../district'
import { idOf, itemAt, type Random, randomOf } from '../random'
import { today } from '../volunteers/calendar'
import type { OpenStation } from './problems'

export interface ParticipationRows {
  stationEvent: Planned<'stationEvent'>[]
  stationSignIn: Planned<'stationSignIn'>[]
  stationEventCount: Planned<'stationEventCount'>[]
  stationReported: Planned<'stationReported'>[]
}

const EVENTS: readonly [EventKind, string, string][] = [
  ['discussion', '周五议事会', '社区会议室'],
  ['discussion', '楼道堆物怎么管恳谈会', '架空层'],
  ['service', '楼道清理', '各单元门口'],
  ['service', '磨刀修鞋便民日', '小广场'],
  ['service', '旧衣回收', '东门'],
  ['culture', '元宵猜灯谜', '小广场'],
  ['culture', '邻里百家宴', '架空层'],
  ['culture', '露天电影', '小广场'],
  ['patrol', '消防通道巡查', '小区四周'],
  ['patrol', '汛期隐患排查', '低洼楼栋'],
  ['other', '新邻居见面会', '互助站'],
]
const REASONS = ['老人不用手机，现场点数', '签到表上手写的', '照片上数的', '入口处发号数的']
const QUALIFIERS: readonly YearReported['qualifier'][] = ['over', 'about', 'more']

/** Ahead of today, and behind it, one about so many days after the other. */
const DAYS_BETWEEN = 42
/** The station of the cast: one is held today, so that it can be tried. */
const OF_CAST = '港城花园居民自治互助站'

export function buildParticipation(stations: readonly OpenStation[]): ParticipationRows {
  const random = randomOf('participation')
  const rows: ParticipationRows = {
    stationEvent: [],
    stationSignIn: [],
    stationEventCount: [],
    stationReported: [],
  }
  stations.forEach((station, index) => {
    let day = addDays(dayOn(station.openedAt), random.int(5, 25))
    for (; day < today(); day = addDays(day, random.int(9, DAYS_BETWEEN * 2 - 9))) {
      addEvent(rows, station, day, random)
    }
    if (station.name === OF_CAST) addEvent(rows, station, today(), random)
    if (index % 3 === 0) addEvent(rows, station, addDays(today(), random.int(2, 20)), random)
    if (index % 2 === 0) rows.stationReported.push(...reportedOf(station, random))
  })
  return rows
}

const dayOn = (instant: Date) =>
  new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)

function addEvent(rows: ParticipationRows, station: OpenStation, heldOn: string, random: Random) {
  const [kind, name, place] = random.pick(EVENTS)
  const by = itemAt(station.holders, random.int(0, 1))
  const createdAt = addMinutes(
    at(heldOn < today() ? heldOn : today(), '07:10'),
    -random.int(2, 9) * 1440,
  )
  const id = idOf(createdAt, 'stationEvent', station.id, heldOn)
  const isOver = heldOn < today()
  const isCancelled = isOver && random.chance(3)
  rows.stationEvent.push({
    id,
    stationId: station.id,
    name,
    kind,
    place,
    heldOn,
    code: String(random.int(0, 999_999)).padStart(EVENT_CODE_LENGTH, '0'),
    cancelReason: isCancelled ? '下大雨，改天再办' : null,
    createdBy: by,
    createdAt,
  })
  if (isCancelled || heldOn > today()) return
  const came = random.some(station.neighbours, isOver ? random.int(0, 4) : 2)
  rows.stationSignIn.push(
    ...came.map((personId, place) => ({
      eventId: id,
      accountId: accountOfPerson(personId),
      at: addMinutes(at(heldOn, isOver ? '14:00' : '07:20'), place * 3),
    })),
  )
  if (isOver) addCounts(rows, id, by, heldOn, random)
}

/** Once in thirty somebody found that they had counted wrongly. */
function addCounts(
  rows: ParticipationRows,
  eventId: string,
  by: string,
  heldOn: string,
  random: Random,
) {
  const enteredAt = at(heldOn, '16:40')
  const count = random.int(8, 46)
  const first = {
    id: idOf(enteredAt, 'stationEventCount', eventId),
    eventId,
    count,
    reason: random.pick(REASONS),
    follows: null,
    enteredBy: by,
    enteredAt,
  }
  rows.stationEventCount.push(first)
  if (!random.chance(3)) return
  const corrected = addMinutes(enteredAt, 95)
  rows.stationEventCount.push({
    ...first,
    id: idOf(corrected, 'stationEventCount', eventId, 'corrected'),
    count: count - random.int(1, 5),
    reason: '有几位已经签到，重复数了',
    follows: first.id,
    enteredAt: corrected,
  })
}

/** Of the years in which a station kept its books by hand, before it opened here. */
function reportedOf(station: OpenStation, random: Random): Planned<'stationReported'>[] {
  const year = Number(dayOn(station.openedAt).slice(0, 4)) - 1
  const enteredAt = addMinutes(station.openedAt, 3 * 1440 + 40)
  const entry = (name: 'times' | 'solved', value: number): Planned<'stationReported'> => ({
    id: idOf(enteredAt, 'stationReported', station.id, name),
    stationId: station.id,
    year,
    name,
    value,
    qualifier: random.pick(QUALIFIERS),
    source: '互助站台账',
    reason: '启用以前的数字，按台账填报',
    follows: null,
    enteredBy: itemAt(station.holders, 0),
    enteredAt,
  })
  return [entry('times', random.int(6, 24) * 100), entry('solved', random.int(4, 16) * 10)]
}
