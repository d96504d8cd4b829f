/** Deliberations as rows, in the states that verbs begin from. */
import { randomUUID } from 'node:crypto'
import type { DeliberationState } from '@contract/deliberation'
import { dayOf } from '../../cloudfunctions/core/days'
import { DISTRICT, type TestDistrict } from './district'
import type { Place } from './factories'

export const inDays = (days: number) => dayOf(new Date(Date.now() + days * 86_400_000))

interface DeliberationFacts {
  region: Place
  createdBy: string
  state?: DeliberationState
  title?: string
  /** The day on which the menu closes; a week ahead, or a week ago once the owners decide. */
  menuClosesOn?: string
}

export interface BuiltQuestion {
  id: string
  options: string[]
}

/** A deliberation with one question and a menu of one item with two options. */
export async function buildDeliberation(
  test: TestDistrict,
  {
    region,
    createdBy,
    state = 'choosing',
    title = '老旧小区改造',
    menuClosesOn,
  }: DeliberationFacts,
) {
  const id = randomUUID()
  const now = new Date()
  const hasMenu = !['draft', 'consulting'].includes(state)
  const isOn = state === 'working' || state === 'finished'
  await test.rows((db) =>
    db
      .insertInto('deliberation')
      .values({
        districtId: DISTRICT,
        id,
        regionId: region.id,
        regionPath: region.path,
        title,
        aim: '车位、楼道、绿化一起改',
        state,
        ...(state === 'draft'
          ? {}
          : { consultationClosesOn: inDays(state === 'consulting' ? 7 : -20) }),
        ...(hasMenu ? { menuClosesOn: menuClosesOn ?? inDays(state === 'choosing' ? 7 : -7) } : {}),
        ...(isOn ? { startedOn: inDays(-3), basis: '业主表决通过' } : {}),
        ...(state === 'finished' ? { finishedOn: inDays(-1), summary: '已完工' } : {}),
        account: JSON.stringify([]),
        createdBy,
        version: 1,
        createdAt: now,
        updatedAt: now,
      })
      .execute(),
  )
  const consultation = await buildQuestion(test, id, 'consultation', '公共区域改哪里')
  const menu = await buildQuestion(test, id, 'menu', '车位怎么增加')
  return { id, consultation, menu }
}

async function buildQuestion(
  test: TestDistrict,
  deliberationId: string,
  step: 'consultation' | 'menu',
  prompt: string,
): Promise<BuiltQuestion> {
  const id = randomUUID()
  const options = [randomUUID(), randomUUID()]
  const common = { districtId: DISTRICT }
  await test.rows(async (db) => {
    await db
      .insertInto('deliberationQuestion')
      .values({ ...common, id, deliberationId, step, position: 0, prompt, pick: 'one' })
      .execute()
    await db
      .insertInto('deliberationOption')
      .values(
        options.map((option, position) => ({
          ...common,
          id: option,
          questionId: id,
          position,
          title: `方案${position + 1}`,
          effect: '车位增加一倍',
          costFen: 48_000_000,
        })),
      )
      .execute()
  })
  return { id, options }
}

/** An evening that began an hour ago, or is still to come, with one household signed in. */
async function buildEvening(
  test: TestDistrict,
  deliberationId: string,
  { building, household, by }: { building: Place; household: Place; by: string },
  inHours = -1,
): Promise<string> {
  const id = randomUUID()
  const common = { districtId: DISTRICT }
  await test.rows(async (db) => {
    await db
      .insertInto('deliberationMeeting')
      .values({
        ...common,
        id,
        deliberationId,
        startsAt: new Date(Date.now() + inHours * 3_600_000),
        place: '小区议事厅',
        state: 'planned',
      })
      .execute()
    await db
      .insertInto('deliberationMeetingBuilding')
      .values({ ...common, meetingId: id, buildingId: building.id })
      .execute()
    await db
      .insertInto('deliberationSignIn')
      .values({
        ...common,
        meetingId: id,
        householdId: household.id,
        enteredBy: by,
        at: new Date(),
      })
      .execute()
  })
  return id
}

interface Part {
  estate: Place
  building: Place
  createdBy: string
  visitor: string
  /** Speaks for a household. */
  accountId: string
  households: { neighbour: Place; coded: Place }
}

/** One in each state; the open menu has two evenings, a reply and a doubt that was visited once. */
export async function buildDeliberations(test: TestDistrict, part: Part) {
  const { estate: region, building, createdBy, visitor, accountId, households } = part
  const of = { region, createdBy }
  const choosing = await buildDeliberation(test, of)
  const closed = await buildDeliberation(test, { ...of, menuClosesOn: inDays(-1) })
  const evening = { building, household: households.neighbour, by: visitor }
  const doubt = randomUUID()
  const common = { districtId: DISTRICT, householdId: households.neighbour.id, accountId }
  const householdPath = households.neighbour.path
  const at = new Date()
  await test.rows(async (db) => {
    await db
      .insertInto('deliberationReply')
      .values({
        ...common,
        id: randomUUID(),
        deliberationId: choosing.id,
        step: 'menu',
        householdPath,
        optionIds: choosing.menu.options.slice(0, 1),
        words: JSON.stringify([]),
        channel: 'app',
        at,
      })
      .execute()
    await db
      .insertInto('deliberationDoubt')
      .values({
        ...common,
        id: doubt,
        deliberationId: choosing.id,
        householdPath,
        reason: '担心楼下采光',
        state: 'open',
        raisedAt: at,
      })
      .execute()
    await db
      .insertInto('deliberationVisit')
      .values({
        districtId: DISTRICT,
        id: randomUUID(),
        doubtId: doubt,
        visitorId: visitor,
        visitedOn: dayOf(at),
        outcome: 'absent',
        said: '家里没人',
        writtenAt: at,
      })
      .execute()
  })
  const working = await buildDeliberation(test, { ...of, state: 'working' })
  await test.rows((db) =>
    db
      .insertInto('deliberationWork')
      .values({
        districtId: DISTRICT,
        id: randomUUID(),
        deliberationId: working.id,
        workedOn: dayOf(at),
        said: '围挡搭好了',
        writtenBy: visitor,
        writtenAt: at,
      })
      .execute(),
  )
  return {
    draft: await buildDeliberation(test, { ...of, state: 'draft' }),
    consulting: await buildDeliberation(test, { ...of, state: 'consulting' }),
    choosing,
    closed,
    deciding: await buildDeliberation(test, { ...of, state: 'deciding' }),
    working,
    doubt,
    evening: await buildEvening(test, choosing.id, evening),
    otherEvening: await buildEvening(test, choosing.id, evening),
    coming: await buildEvening(test, choosing.id, evening, 30),
  }
}
