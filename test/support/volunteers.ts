/** Campaigns, activities and what happens there, as rows: factories fill in what is not named. */
import { randomUUID } from 'node:crypto'
import {
  type ActivityKind,
  type Audience,
  type CrewRole,
  type OrganiserKind,
  type SignUpState,
  scanToken,
  spokenCode,
  stepAt,
} from '@contract/activity'
import { dayOf } from '../../cloudfunctions/core/days'
import type { ActivityTable } from '../../cloudfunctions/db/tables/activity'
import type { AttendanceTable } from '../../cloudfunctions/db/tables/attendance'
import { DISTRICT, type TestDistrict } from './district'
import type { Place } from './factories'

const HOUR = 3_600_000

interface CampaignFacts {
  region: Place
  createdBy: string
  name?: string
  state?: 'draft' | 'published' | 'cancelled'
  startsOn?: string
  endsOn?: string
}

export async function buildCampaign(
  test: TestDistrict,
  {
    region,
    createdBy,
    name = '公益月',
    state = 'published',
    startsOn = '2026-11-01',
    endsOn = '2026-11-30',
  }: CampaignFacts,
): Promise<string> {
  const id = randomUUID()
  await test.rows((db) =>
    db
      .insertInto('campaign')
      .values({
        districtId: DISTRICT,
        id,
        kind: 'welfareMonth',
        name,
        regionId: region.id,
        regionPath: region.path,
        startsOn,
        endsOn,
        themes: ['环境'],
        state,
        ...(state === 'cancelled' ? { cancelReason: '台风' } : {}),
        createdBy,
        version: 1,
        createdAt: new Date(),
        updatedAt: new Date(),
      })
      .execute(),
  )
  return id
}

interface ActivityFacts {
  region: Place
  /** Who made it, and its leader. */
  createdBy: string
  organiserKind?: OrganiserKind
  organiserId?: string
  title?: string
  kind?: ActivityKind
  audience?: Audience
  state?: ActivityTable['state']
  campaignId?: string
  startsAt?: Date
  /** Hours; the one shift that every activity has. */
  hours?: number
  places?: number
  breakMinutes?: number
  minAge?: number
  maxAge?: number
  /** The proof that the shift asks for. */
  qualification?: string
}

/** An activity with one shift, beginning in an hour unless said otherwise. */
export async function buildActivity(
  test: TestDistrict,
  {
    region,
    createdBy,
    organiserKind = 'region',
    organiserId = region.id,
    title = '桶边督导',
    kind = 'volunteer',
    audience = 'everyone',
    state = 'published',
    campaignId,
    startsAt = new Date(Date.now() + HOUR),
    hours = 2,
    places = 20,
    breakMinutes = 0,
    minAge,
    maxAge,
    qualification,
  }: ActivityFacts,
): Promise<{ id: string; shiftId: string; startsAt: Date; endsAt: Date }> {
  const id = randomUUID()
  const shiftId = randomUUID()
  const endsAt = new Date(startsAt.getTime() + hours * HOUR)
  await test.rows(async (db) => {
    await db
      .insertInto('activity')
      .values({
        districtId: DISTRICT,
        id,
        title,
        kind,
        audience,
        state,
        campaignId: campaignId ?? null,
        organiserKind,
        organiserId,
        regionId: region.id,
        regionPath: region.path,
        place: '南门广场',
        content: '引导居民分类投放垃圾',
        risk: '路面湿滑，注意脚下',
        isDangerous: false,
        minAge: minAge ?? null,
        maxAge: maxAge ?? null,
        skills: [],
        leaderId: createdBy,
        startsAt,
        endsAt,
        createdBy,
        version: 1,
        createdAt: new Date(),
        updatedAt: new Date(),
        ...(state === 'cancelled' ? { cancelReason: '台风' } : {}),
        ...(state === 'recorded' ? { recordedAt: new Date() } : {}),
      })
      .execute()
    await db
      .insertInto('activityShift')
      .values({
        districtId: DISTRICT,
        id: shiftId,
        activityId: id,
        position: 1,
        name: '桶边引导',
        startsAt,
        endsAt,
        places,
        breakMinutes,
        qualification: qualification ?? null,
      })
      .execute()
  })
  return { id, shiftId, startsAt, endsAt }
}

export async function buildSignUp(
  test: TestDistrict,
  activity: { id: string; shiftId: string },
  personId: string,
  state: SignUpState = 'signedUp',
): Promise<void> {
  await test.rows((db) =>
    db
      .insertInto('activitySignUp')
      .values({
        districtId: DISTRICT,
        shiftId: activity.shiftId,
        activityId: activity.id,
        personId,
        state,
        queuedAt: new Date(),
        updatedAt: new Date(),
        version: 1,
      })
      // Who has signed up has; what a test said first is what holds.
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  )
}

export async function buildCrew(
  test: TestDistrict,
  activity: { id: string },
  personId: string,
  role: CrewRole,
): Promise<void> {
  await test.rows((db) =>
    db
      .insertInto('activityCrew')
      .values({
        districtId: DISTRICT,
        activityId: activity.id,
        personId,
        role,
        namedBy: personId,
        namedAt: new Date(),
      })
      .execute(),
  )
}

type Keys = Pick<TestDistrict, 'vault'>

const keyAt = ({ vault }: Keys, activityId: string, at: Date) =>
  vault.derive('checkIn', `${activityId} ${dayOf(at)}`)

/** What an organiser's phone shows at this moment. */
export function tokenFor(test: Keys, activityId: string, at = new Date()): string {
  return scanToken(keyAt(test, activityId, at), activityId, stepAt(at.getTime()))
}

/** What is read aloud at this moment. */
export function codeFor(test: Keys, activityId: string, at = new Date()): string {
  return spokenCode(keyAt(test, activityId, at), activityId, stepAt(at.getTime()))
}

/**
 * A row of the ledger, of somebody who has signed up: a check-in by scan just now unless said
 * otherwise.
 */
export async function buildAttendance(
  test: TestDistrict,
  activity: { id: string; shiftId: string },
  personId: string,
  { kind = 'checkIn', at = new Date() }: { kind?: AttendanceTable['kind']; at?: Date } = {},
): Promise<void> {
  await buildSignUp(test, activity, personId)
  await test.rows((db) =>
    db
      .insertInto('attendance')
      .values({
        districtId: DISTRICT,
        id: randomUUID(),
        activityId: activity.id,
        shiftId: activity.shiftId,
        personId,
        kind,
        source: kind === 'autoCheckOut' ? 'system' : 'scan',
        at,
      })
      .execute(),
  )
}

/** One of each for the world: campaigns and activities of the community, in the states that verbs begin from. */
export async function buildVolunteers(
  test: TestDistrict,
  { community, estate, createdBy }: { community: Place; estate: Place; createdBy: string },
) {
  const ofCommunity = { region: community, createdBy, endsOn: '2099-12-31' }
  const campaign = await buildCampaign(test, ofCommunity)
  const organised = { region: estate, organiserId: community.id, createdBy }
  const before = (hours: number) => new Date(Date.now() - hours * HOUR)
  return {
    campaign,
    campaignDraft: await buildCampaign(test, { ...ofCommunity, state: 'draft' }),
    campaignReady: await buildCampaign(test, { ...ofCommunity, state: 'draft' }),
    /** Begins in an hour. */
    activity: await buildActivity(test, { ...organised, campaignId: campaign }),
    draft: await buildActivity(test, { ...organised, state: 'draft' }),
    ready: await buildActivity(test, { ...organised, state: 'draft' }),
    spare: await buildActivity(test, { ...organised, state: 'draft' }),
    underWay: await buildActivity(test, { ...organised, startsAt: before(1) }),
    ended: await buildActivity(test, { ...organised, startsAt: before(26) }),
  }
}
