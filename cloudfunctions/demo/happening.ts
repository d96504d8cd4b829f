/**
 * One activity that is under way at the moment: who opens the demonstration can check in at once.
 * It is made anew when none is; those before it have ended as activities do.
 */

import { dayOf } from '../core/days'
import { newId } from '../core/ids'
import type { Db } from '../db/connect'
import { recordDueOn } from '../features/activity/workdayRule'
import { castId } from './cast'
import { addMinutes, DEMO_DISTRICT, REGISTERED_AT } from './clock'
import type { Planned, SomeRows } from './district'
import { ESTATE_BRANCH_NAME } from './estate'
import { idOf } from './random'

const SERIES_ID = idOf(REGISTERED_AT, 'series', 'happening')
/** Since when it is under way, and for how long it goes on. */
const BEGAN_MINUTES = 20
const MINUTES = 240
/** Below that another one is made. */
const LEFT_MINUTES = 60
const SIGNED_UP = 24
const HAVE_COME = 9

/** Whether one is under way that a newcomer still has time for. */
export async function isHappening(db: Db, now: Date): Promise<boolean> {
  const found = await db
    .selectFrom('activity')
    .select('id')
    .where('districtId', '=', DEMO_DISTRICT)
    .where('seriesId', '=', SERIES_ID)
    .where('state', '=', 'published')
    .where('startsAt', '<=', now)
    .where('endsAt', '>=', addMinutes(now, LEFT_MINUTES))
    .executeTakeFirst()
  return found !== undefined
}

/** The rows of one that began just now; the secretary runs it, the leader helps, the member comes. */
export async function planHappening(db: Db, now: Date): Promise<SomeRows> {
  const series = await db
    .selectFrom('activitySeries')
    .select('id')
    .where('districtId', '=', DEMO_DISTRICT)
    .where('id', '=', SERIES_ID)
    .executeTakeFirst()
  const branch = await db
    .selectFrom('branch')
    .select(['id', 'regionId', 'regionPath'])
    .where('districtId', '=', DEMO_DISTRICT)
    .where('name', '=', ESTATE_BRANCH_NAME)
    .executeTakeFirstOrThrow()
  const campaign = await db
    .selectFrom('campaign')
    .select('id')
    .where('districtId', '=', DEMO_DISTRICT)
    .where('state', '=', 'published')
    .where('startsOn', '<=', dayOf(now))
    .where('endsOn', '>=', dayOf(addMinutes(now, MINUTES)))
    .orderBy('startsOn')
    .executeTakeFirst()
  const began = Math.floor(now.getTime() / 300_000) * 300_000 - BEGAN_MINUTES * 60_000
  const startsAt = new Date(began)
  const endsAt = addMinutes(startsAt, MINUTES)
  const createdAt = addMinutes(startsAt, -3 * 1440)
  const id = newId()
  const shifts = ['摊位服务', '引导登记'].map((name, index) => ({
    id: newId(),
    activityId: id,
    position: index + 1,
    name,
    startsAt,
    endsAt,
    places: 20,
    breakMinutes: 0,
    qualification: null,
  }))
  const activity: Planned<'activity'> = {
    id,
    title: '港城花园便民服务日',
    kind: 'volunteer',
    audience: 'everyone',
    state: 'published',
    campaignId: campaign?.id ?? null,
    seriesId: SERIES_ID,
    isChanged: false,
    organiserKind: 'branch',
    organiserId: branch.id,
    regionId: branch.regionId,
    regionPath: branch.regionPath,
    place: '港城花园中心花园',
    latitude: 29.9552,
    longitude: 121.7128,
    content: '磨刀、缝补、量血压、改造政策咨询，居民现场取号，不收费。',
    risk: '刀具由摊主保管，儿童不要靠近操作台',
    isDangerous: false,
    skills: [],
    contactName: '港城花园临时党支部',
    leaderId: castId('secretary'),
    startsAt,
    endsAt,
    recordDueOn: recordDueOn(dayOf(endsAt)),
    createdBy: castId('secretary'),
    version: 2,
    createdAt,
    updatedAt: createdAt,
  }
  return {
    ...(series ? {} : { activitySeries: [{ id: SERIES_ID, createdAt }] }),
    activity: [activity],
    activityShift: shifts,
    activityCrew: crewOf(id, createdAt),
    ...comersTo(
      id,
      shifts.map((shift) => shift.id),
      await neighbours(db, branch.id),
      startsAt,
    ),
  }
}

const crewOf = (activityId: string, namedAt: Date): Planned<'activityCrew'>[] =>
  (
    [
      ['secretary', 'organiser'],
      ['leader', 'helper'],
    ] as const
  ).map(([key, role]) => ({
    activityId,
    personId: castId(key),
    role,
    namedBy: castId('secretary'),
    namedAt,
  }))

/** Members of the branch that are nobody's persona. */
async function neighbours(db: Db, branchId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('branchMember')
    .select('personId')
    .where('districtId', '=', DEMO_DISTRICT)
    .where('branchId', '=', branchId)
    .where('leftAt', 'is', null)
    .where(
      'personId',
      'not in',
      (['secretary', 'leader', 'member', 'elder', 'newcomer'] as const).map(castId),
    )
    .orderBy('personId')
    .limit(SIGNED_UP)
    .execute()
  return rows.map(({ personId }) => personId)
}

/** Some are here already; the member and the elder are on their way. */
function comersTo(
  activityId: string,
  shiftIds: readonly string[],
  neighbourIds: readonly string[],
  startsAt: Date,
): SomeRows {
  const people = [castId('leader'), ...neighbourIds, castId('member'), castId('elder')]
  const place = (personId: string, index: number) => ({
    activityId,
    shiftId: shiftIds[index % 2] ?? '',
    personId,
  })
  return {
    activitySignUp: people.map((personId, index) => ({
      ...place(personId, index),
      state: 'signedUp',
      queuedAt: addMinutes(startsAt, -2000 + index * 17),
      updatedAt: addMinutes(startsAt, -2000 + index * 17),
      version: 1,
    })),
    attendance: people.slice(0, HAVE_COME).map((personId, index) => {
      const at = addMinutes(startsAt, index * 2 - 8)
      return {
        ...place(personId, index),
        id: newId(),
        kind: 'checkIn',
        source: index % 4 === 3 ? 'code' : 'scan',
        at,
        recordedAt: new Date(at.getTime() + 4000),
        isLate: false,
        device: `phone-${personId.slice(-12)}`,
      }
    }),
  }
}
