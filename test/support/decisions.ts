/** Decisions as rows, with the register of their estate frozen. */
import { randomUUID } from 'node:crypto'
import type { DecisionKind } from '@contract/decision'
import type { Matter } from '@contract/ruleVersions'
import { sql } from 'kysely'
import { codeOf } from '../../cloudfunctions/features/decision/codeRule'
import { closeDecisions } from '../../cloudfunctions/features/decision/commands/closeDecisions'
import { storeFile } from '../../cloudfunctions/features/file/commands/storeFile'
import { DISTRICT, type TestDistrict } from './district'
import type { Place } from './factories'
import { buildRegister, WORLD_FLATS } from './owners'
import { PHOTO } from './photos'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

interface DecisionFacts {
  region: Place
  createdBy: string
  title?: string
  kind?: DecisionKind
  matter?: Matter
  state?: 'draft' | 'announced'
  /** Minutes from now; below zero it lies behind. */
  opensIn?: number
  closesIn?: number
}

/** A decision in the middle of its vote, unless it is said otherwise. */
export async function buildDecision(
  test: TestDistrict,
  {
    region,
    createdBy,
    title = '增设车位',
    kind = 'consultation',
    matter = 8,
    state = 'announced',
    opensIn = -60,
    closesIn = 60,
  }: DecisionFacts,
): Promise<string> {
  const id = randomUUID()
  const now = Date.now()
  const isAnnounced = state === 'announced'
  await test.rows(async (db) => {
    await db
      .insertInto('decision')
      .values({
        districtId: DISTRICT,
        id,
        regionId: region.id,
        regionPath: region.path,
        kind,
        matter,
        title,
        question: '是否同意增设车位',
        plan: '沿路增设 120 个车位',
        state,
        ...(isAnnounced
          ? {
              announcedAt: new Date(now - 16 * DAY),
              opensAt: new Date(now + opensIn * MINUTE),
              closesAt: new Date(now + closesIn * MINUTE),
              registerVersion: 1,
            }
          : {}),
        createdBy,
        version: 1,
        createdAt: new Date(now - 20 * DAY),
        updatedAt: new Date(),
      })
      .execute()
    if (isAnnounced) await freeze(db, id, region.id)
  })
  return id
}

async function freeze(
  db: Parameters<Parameters<TestDistrict['rows']>[0]>[0],
  id: string,
  regionId: string,
) {
  await sql`insert into decision_voter (district_id, id, decision_id, owner_id, kind, name, area, place_key)
    select u.district_id, gen_random_uuid(), ${id}::uuid, o.id, o.kind, o.name, sum(u.area), min(u.place_key)
    from owned_unit u join owner o on o.district_id = u.district_id and o.id = u.owner_id
    where u.district_id = ${DISTRICT} and u.region_id = ${regionId}::uuid
    group by u.district_id, o.id, o.kind, o.name`.execute(db)
  await sql`insert into decision_unit (district_id, decision_id, place_key, voter_id, building, room, area, co_owners)
    select u.district_id, w.decision_id, u.place_key, w.id, u.building, u.room, u.area, u.co_owners
    from owned_unit u join decision_voter w on w.district_id = u.district_id and w.owner_id = u.owner_id
    where u.district_id = ${DISTRICT} and w.decision_id = ${id}::uuid`.execute(db)
}

/** The owners of a decision as people count their flats. */
export function votersOf(test: TestDistrict, decisionId: string) {
  return test.rows((db) =>
    db
      .selectFrom('decisionVoter')
      .select(['id', 'name', 'area', 'codeSerial', 'placeKey'])
      .where('decisionId', '=', decisionId)
      .orderBy('placeKey')
      .execute(),
  )
}

/** From then on the account votes for this owner. */
export async function giveAccess(
  test: TestDistrict,
  decisionId: string,
  voterId: string,
  accountId: string,
): Promise<void> {
  const row = { districtId: DISTRICT, decisionId, accountId, voterId, enteredAt: new Date() }
  await test.rows((db) => db.insertInto('decisionAccess').values(row).execute())
}

/** What the clock does: closes what has reached its end. */
export const closeDue = async (test: TestDistrict, now = new Date()): Promise<number> =>
  (await test.rows((db) => closeDecisions(db, DISTRICT, now))).length

/** The end of a vote comes at once. */
export const endVote = (test: TestDistrict, decisionId: string) =>
  test.rows((db) =>
    db.updateTable('decision').set({ closesAt: new Date() }).where('id', '=', decisionId).execute(),
  )

/** A photo that the account has sent and not used yet. */
export const photoOf = (test: TestDistrict, accountId: string) =>
  test.rows((db) =>
    storeFile({ db, districtId: DISTRICT, accountId, files: test.files, now: new Date() }, PHOTO),
  )

interface Parts {
  estate: Place
  createdBy: string
  enteredBy: string
  resident: string
  /** The account of an office, which has a photo to show. */
  office: string
}

/** Of the world: a draft, one in the middle of its vote with a paper to check, one that is closed. */
export async function buildDecisions(
  test: TestDistrict,
  { estate, createdBy, enteredBy, resident, office }: Parts,
) {
  await buildRegister(test, estate, WORLD_FLATS)
  const of = { region: estate, createdBy }
  const [draft, unwanted, voting, closed] = [
    await buildDecision(test, { ...of, state: 'draft', title: '车位改造' }),
    await buildDecision(test, { ...of, opensIn: 60, closesIn: 120, title: '不做了' }),
    await buildDecision(test, of),
    await buildDecision(test, { ...of, closesIn: -1, title: '已经表决' }),
  ]
  const named = async (id: string, name: string) => {
    const voter = (await votersOf(test, id)).find((one) => one.name === name)
    if (!voter) throw new Error(`no owner ${name}`)
    return voter
  }
  const closedVoter = await named(closed, '陈居民')
  await giveAccess(test, closed, closedVoter.id, resident)
  await vote(test, closed, closedVoter.id, resident)
  await closeDue(test)
  const byCode = await named(voting, '李四')
  return {
    draft,
    unwanted,
    voting,
    closed,
    closedVoter: closedVoter.id,
    code: codeOf(test.vault, byCode),
    voters: {
      member: (await named(voting, '何建国')).id,
      other: (await named(voting, '钱二')).id,
    },
    paper: await buildPaper(test, voting, (await named(voting, '孙三')).id, enteredBy),
    objection: await buildObjection(test, closed, closedVoter.id, resident),
    photo: await photoOf(test, office),
    unit: await aFlat(test, estate),
  }
}

/** A flat of the register of an estate. */
async function aFlat(test: TestDistrict, estate: Place): Promise<string> {
  const { id } = await test.rows((db) =>
    db
      .selectFrom('ownedUnit')
      .select('id')
      .where('regionId', '=', estate.id)
      .orderBy('placeKey')
      .executeTakeFirstOrThrow(),
  )
  return id
}

async function vote(test: TestDistrict, decisionId: string, voterId: string, accountId: string) {
  const at = new Date(Date.now() - 10 * MINUTE)
  await test.rows((db) =>
    db
      .insertInto('decisionVote')
      .values({
        districtId: DISTRICT,
        id: randomUUID(),
        decisionId,
        voterId,
        accountId,
        choice: 'yes',
        channel: 'app',
        castAt: at,
        recordedAt: at,
      })
      .execute(),
  )
}

/** A paper that waits to be checked. */
export async function buildPaper(
  test: TestDistrict,
  decisionId: string,
  voterId: string,
  enteredBy: string,
  {
    choice = 'yes',
    castAt = new Date(Date.now() - MINUTE),
  }: { choice?: 'yes' | 'no' | 'abstain'; castAt?: Date } = {},
): Promise<string> {
  const id = randomUUID()
  await test.rows((db) =>
    db
      .insertInto('decisionPaper')
      .values({
        districtId: DISTRICT,
        id,
        decisionId,
        voterId,
        channel: 'paper',
        choice,
        castAt,
        state: 'entered',
        enteredBy,
        enteredAt: new Date(),
      })
      .execute(),
  )
  return id
}

async function buildObjection(
  test: TestDistrict,
  decisionId: string,
  voterId: string,
  accountId: string,
) {
  const id = randomUUID()
  await test.rows((db) =>
    db
      .insertInto('decisionObjection')
      .values({
        districtId: DISTRICT,
        id,
        decisionId,
        voterId,
        accountId,
        said: '没有看到公告',
        objectedAt: new Date(),
      })
      .execute(),
  )
  return id
}
