/** What the world has none of: a row in each table that is left. */
import { randomUUID } from 'node:crypto'
import { countPlaces } from '../../cloudfunctions/features/dashboard/commands/countPlaces'
import { DISTRICT, type TestDistrict } from '../support/district'
import { EVENT_CODE } from '../support/stations'
import type { World } from '../support/world'

export async function seedRest(test: TestDistrict, world: World): Promise<void> {
  const { member, secretary } = world.accounts
  const { event } = world.stations
  await test.must(member, 'station.signIn', { id: event, code: EVENT_CODE })
  await test.must(secretary, 'station.countEvent', { id: event, count: 3, reason: '现场数的' })
  const today = new Date().toISOString().slice(0, 10)
  await test.must(member, 'branch.logTask', { id: world.task.id, said: '量了车位', doneOn: today })
  await test.must(secretary, 'branch.placeInPartyGroup', {
    branchId: world.branch,
    partyGroupId: world.partyGroup,
    people: [{ personId: world.people.mate }],
  })
  await test.must(secretary, 'branch.recordMotion', {
    id: world.meeting.id,
    kind: 'decision',
    title: '分工方案',
    inFavour: 3,
    against: 0,
    abstained: 0,
  })
  await test.rows((db) => countPlaces(db, DISTRICT, new Date(), { isForced: true }))
  await test.rows((db) =>
    db
      .insertInto('dashboardAlarm')
      .values({
        districtId: DISTRICT,
        id: randomUUID(),
        regionId: world.community.id,
        day: today,
        what: 'attendance_day',
        key: 'volunteer checkIns',
        foundAt: new Date(),
      })
      .execute(),
  )
  await test.rows((db) =>
    db
      .insertInto('clockWork')
      .values({ districtId: DISTRICT, work: 'purgeExpired', doneAt: new Date() })
      .execute(),
  )
  await test.rows((db) =>
    db
      .insertInto('pairingTry')
      .values({
        districtId: DISTRICT,
        id: randomUUID(),
        accountId: member.accountId ?? '',
        at: new Date(),
      })
      .execute(),
  )
  const common = { districtId: DISTRICT, accountId: member.accountId ?? '', createdAt: new Date() }
  const fileId = randomUUID()
  await test.rows(async (db) => {
    await db
      .insertInto('file')
      .values({
        ...common,
        id: fileId,
        kind: 'sheet',
        mime: 'application/zip',
        bytes: 1,
        sha256: 'x',
      })
      .execute()
    await db
      .insertInto('memberImport')
      .values({
        ...common,
        id: randomUUID(),
        regionId: world.community.id,
        fileId,
        sha256: 'x',
        rowsCipher: 'x',
        toAdd: 0,
        same: 0,
        errors: 0,
      })
      .execute()
  })
}
