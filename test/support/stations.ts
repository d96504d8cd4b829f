/** Stations as rows, in the states that verbs begin from. */
import { randomUUID } from 'node:crypto'
import type { StationRole, StationState } from '@contract/station'
import { dayOf } from '../../cloudfunctions/core/days'
import { DISTRICT, type TestDistrict } from './district'
import type { Place } from './factories'

interface StationFacts {
  region: Place
  createdBy: string
  name?: string
  state?: StationState
}

/** A station with its initiator. */
export async function buildStation(
  test: TestDistrict,
  { region, createdBy, name = `互助站${randomUUID().slice(0, 8)}`, state = 'open' }: StationFacts,
): Promise<string> {
  const id = randomUUID()
  const isOpened = state !== 'proposed' && state !== 'declined'
  await test.rows((db) =>
    db
      .insertInto('station')
      .values({
        districtId: DISTRICT,
        id,
        name,
        aim: '邻里互助',
        regionId: region.id,
        regionPath: region.path,
        state,
        ...(state === 'open' || state === 'proposed' ? {} : { reason: '人手不够' }),
        ...(isOpened ? { openedAt: new Date() } : {}),
        createdBy,
        version: 1,
        createdAt: new Date(),
        updatedAt: new Date(),
      })
      .execute(),
  )
  await buildRole(test, id, createdBy, 'initiator')
  return id
}

/** A role that has begun, or an invitation that waits. */
export async function buildRole(
  test: TestDistrict,
  stationId: string,
  personId: string,
  role: StationRole,
  { invitedBy, isWaiting = false }: { invitedBy?: string; isWaiting?: boolean } = {},
): Promise<void> {
  const now = new Date()
  await test.rows((db) =>
    db
      .insertInto('stationRole')
      .values({
        districtId: DISTRICT,
        id: randomUUID(),
        stationId,
        personId,
        role,
        ...(invitedBy ? { invitedBy, invitedAt: now } : {}),
        ...(isWaiting ? {} : { startedAt: now }),
        showsParty: false,
      })
      .execute(),
  )
}

/** Somebody is asked to head it. */
function buildOffer(test: TestDistrict, stationId: string, from: string, to: string) {
  return test.rows((db) =>
    db
      .insertInto('stationHandOver')
      .values({
        districtId: DISTRICT,
        id: randomUUID(),
        stationId,
        fromPersonId: from,
        toPersonId: to,
        offeredBy: from,
        offeredAt: new Date(),
        state: 'offered',
      })
      .execute(),
  )
}

/** What is typed in to sign in to an event of the tests. */
export const EVENT_CODE = '314159'

/** Held today, with nobody in it. */
export async function buildEvent(
  test: TestDistrict,
  stationId: string,
  createdBy: string,
  heldOn = dayOf(new Date()),
): Promise<string> {
  const id = randomUUID()
  await test.rows((db) =>
    db
      .insertInto('stationEvent')
      .values({
        districtId: DISTRICT,
        id,
        stationId,
        name: '周五议事会',
        kind: 'discussion',
        place: '社区会议室',
        heldOn,
        code: EVENT_CODE,
        createdBy,
        createdAt: new Date(),
      })
      .execute(),
  )
  return id
}

/** What was reported of 2023. */
async function buildReported(test: TestDistrict, stationId: string, enteredBy: string) {
  const id = randomUUID()
  await test.rows((db) =>
    db
      .insertInto('stationReported')
      .values({
        districtId: DISTRICT,
        id,
        stationId,
        year: 2023,
        name: 'times',
        value: 1500,
        qualifier: 'about',
        source: '互助站台账',
        reason: '启用以前的数字',
        enteredBy,
        enteredAt: new Date(),
      })
      .execute(),
  )
  return id
}

/** Kept by the secretary, coordinated by the leader; the member has been asked. */
export async function buildStations(
  test: TestDistrict,
  estate: Place,
  createdBy: string,
  people: { secretary: string; leader: string; member: string },
) {
  const of = { region: estate, createdBy: people.secretary }
  const open = await buildStation(test, { ...of, name: '港城花园互助站' })
  const invitedBy = people.secretary
  await buildRole(test, open, people.leader, 'coordinator', { invitedBy })
  await buildRole(test, open, people.member, 'coordinator', { invitedBy, isWaiting: true })
  const resting = await buildStation(test, { ...of, state: 'resting' })
  await buildRole(test, resting, people.leader, 'coordinator', { invitedBy })
  await buildOffer(test, resting, people.secretary, people.leader)
  return {
    open,
    event: await buildEvent(test, open, people.secretary),
    reported: await buildReported(test, open, people.secretary),
    proposed: await buildStation(test, { region: estate, createdBy, state: 'proposed' }),
    unwanted: await buildStation(test, { region: estate, createdBy, state: 'proposed' }),
    resting,
  }
}
