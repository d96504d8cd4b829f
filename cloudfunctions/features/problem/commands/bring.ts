import { type BringProblemInput, DAYS_TO_SOLVE } from '@contract/problem'
import type * as v from 'valibot'
import { accountOf, type CommandContext } from '../../../core/context'
import { addDays, dayOf } from '../../../core/days'
import { AppError, found } from '../../../core/errors'
import { newId } from '../../../core/ids'
import { lockAccount } from '../../account/queries/account'
import { gramsOf } from '../gramRule'
import { addStep } from './addStep'

/** More than this a day is no neighbour's. */
const MOST_A_DAY = 10
const DAY_MS = 86_400_000

/** Brings a problem to a station that is open; nobody but its people and the offices see it yet (W-8). */
export async function bring(
  ctx: CommandContext,
  { stationId, photoIds, belongsHere: _said, ...facts }: v.InferOutput<typeof BringProblemInput>,
): Promise<string> {
  const { db, actor, now } = ctx
  const [districtId, accountId, id] = [actor.districtId, accountOf(ctx), newId()]
  await requireOpen(ctx, stationId)
  await requireRoom(ctx)
  await db
    .insertInto('problem')
    .values({
      ...facts,
      districtId,
      id,
      stationId,
      state: 'new',
      broughtBy: accountId,
      broughtByPerson: actor.personId,
      dueOn: addDays(dayOf(now), DAYS_TO_SOLVE[facts.urgency]),
      version: 1,
      createdAt: now,
      updatedAt: now,
    })
    .execute()
  await addStep(ctx, id, { kind: 'brought', photoIds, hasWords: true })
  const grams = gramsOf(facts.words, facts.place)
  if (grams.length > 0) {
    await db
      .insertInto('problemGram')
      .values(grams.map((gram) => ({ districtId, stationId, gram, problemId: id })))
      .execute()
  }
  await db
    .insertInto('stationNeighbour')
    .values({ districtId, stationId, accountId, since: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return id
}

/** The station is held, so that it is not closed at the same moment. */
async function requireOpen({ db, actor }: CommandContext, stationId: string): Promise<void> {
  const station = await db
    .selectFrom('station')
    .select('state')
    .where('districtId', '=', actor.districtId)
    .where('id', '=', stationId)
    .where('state', 'in', ['open', 'resting', 'closed'])
    .forShare()
    .executeTakeFirst()
  if (found(station).state !== 'open') throw new AppError('station_not_open')
}

/** The account is locked: of many at once, no more come through. */
async function requireRoom(ctx: CommandContext): Promise<void> {
  const { db, actor, now } = ctx
  const accountId = accountOf(ctx)
  await lockAccount(db, actor.districtId, accountId)
  const { count } = await db
    .selectFrom('problem')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('districtId', '=', actor.districtId)
    .where('broughtBy', '=', accountId)
    .where('createdAt', '>', new Date(now.getTime() - DAY_MS))
    .executeTakeFirstOrThrow()
  if (count >= MOST_A_DAY) throw new AppError('too_often')
}
