/** What has been signed up for, attended and said of hours, so that each verb about them has a thing. */
import { randomUUID } from 'node:crypto'
import type { EntryKind } from '@contract/activity'
import { DISTRICT, type TestDistrict } from './district'
import type { Place } from './factories'
import { buildActivity, buildAttendance, buildSignUp } from './volunteers'

const HOUR = 3_600_000

interface Shift {
  id: string
  shiftId: string
  startsAt: Date
  endsAt: Date
}

/** A person who came for the whole shift. */
export async function buildStay(test: TestDistrict, shift: Shift, personId: string) {
  await buildSignUp(test, shift, personId)
  await buildAttendance(test, shift, personId, { at: shift.startsAt })
  await buildAttendance(test, shift, personId, { kind: 'checkOut', at: shift.endsAt })
}

interface EntryFacts {
  recordedBy: string
  kind?: EntryKind
  minutes?: number
  follows?: string
}

/** An entry of somebody's hours, as confirmed by the clock unless said otherwise. */
export async function buildEntry(
  test: TestDistrict,
  shift: Shift,
  personId: string,
  { recordedBy, kind = 'confirmed', minutes = 120, follows }: EntryFacts,
): Promise<string> {
  const id = randomUUID()
  await test.rows((db) =>
    db
      .insertInto('serviceEntry')
      .values({
        districtId: DISTRICT,
        id,
        activityId: shift.id,
        shiftId: shift.shiftId,
        personId,
        kind,
        minutes,
        minutesBefore: follows ? minutes : 0,
        source: 'code',
        ...(follows ? { follows, reason: '时间写少了' } : {}),
        recordedBy,
        recordedAt: new Date(),
      })
      .execute(),
  )
  return id
}

interface Cast {
  estate: Place
  community: Place
  createdBy: string
  people: { member: string; mate: string; outsider: string }
}

/** For the world: one of each thing that the verbs of signing up and of hours act on. */
export async function buildService(
  test: TestDistrict,
  { estate, community, createdBy, people }: Cast,
) {
  const organised = { region: estate, organiserId: community.id, createdBy }
  const ago = (hours: number) => ({ startsAt: new Date(Date.now() - hours * HOUR) })
  const inHours = (hours: number) => ({ startsAt: new Date(Date.now() + hours * HOUR) })
  const upcoming = await buildActivity(test, { ...organised, ...inHours(48) })
  const toSwap = await buildActivity(test, { ...organised, ...inHours(72) })
  const toEnd = await buildActivity(test, { ...organised, ...inHours(96) })
  for (const shift of [upcoming, toEnd]) await buildSignUp(test, shift, people.member)
  await buildSignUp(test, toSwap, people.mate)
  await buildSignUp(test, upcoming, people.outsider, 'invited')

  const served = await buildActivity(test, { ...organised, ...ago(50) })
  const settled = await buildActivity(test, { ...organised, ...ago(74) })
  const objected = await buildActivity(test, { ...organised, ...ago(98) })
  for (const shift of [served, settled, objected]) await buildStay(test, shift, people.member)
  const entryId = await buildEntry(test, settled, people.member, { recordedBy: createdBy })
  const objectionId = await buildEntry(test, objected, people.member, {
    recordedBy: people.member,
    kind: 'objected',
    follows: await buildEntry(test, objected, people.member, { recordedBy: createdBy }),
  })
  return {
    upcoming,
    served,
    settled: { ...settled, entryId },
    objected: { ...objected, entryId: objectionId },
    swapToMember: await buildSwap(test, toSwap, people.mate, people.member),
    swapOfMember: await buildSwap(test, toEnd, people.member, people.mate),
    qualificationId: await buildQualification(test, people.member),
    noteId: await buildNote(test, served, people.member, createdBy),
  }
}

async function buildSwap(
  test: TestDistrict,
  { shiftId }: Shift,
  fromPersonId: string,
  toPersonId: string,
): Promise<string> {
  const id = randomUUID()
  await test.rows((db) =>
    db
      .insertInto('shiftSwap')
      .values({
        districtId: DISTRICT,
        id,
        shiftId,
        fromPersonId,
        toPersonId,
        state: 'offered',
        offeredAt: new Date(),
      })
      .execute(),
  )
  return id
}

export async function buildQualification(
  test: TestDistrict,
  personId: string,
  { name = '电工证', expiresOn }: { name?: string; expiresOn?: string } = {},
): Promise<string> {
  const id = randomUUID()
  await test.rows((db) =>
    db
      .insertInto('qualification')
      .values({
        districtId: DISTRICT,
        id,
        personId,
        name,
        expiresOn: expiresOn ?? null,
        declaredAt: new Date(),
      })
      .execute(),
  )
  return id
}

/** 表彰 of somebody who came. */
export async function buildNote(
  test: TestDistrict,
  { id: activityId }: { id: string },
  personId: string,
  recordedBy: string,
): Promise<string> {
  const id = randomUUID()
  await test.rows((db) =>
    db
      .insertInto('serviceNote')
      .values({
        districtId: DISTRICT,
        id,
        activityId,
        personId,
        kind: 'award',
        name: '优秀志愿者',
        body: '后大街社区',
        day: '2026-01-05',
        recordedBy,
        recordedAt: new Date(),
      })
      .execute(),
  )
  return id
}
