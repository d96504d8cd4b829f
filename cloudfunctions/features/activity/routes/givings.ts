import {
  type GivingApi,
  GivingInput,
  ListPublicGivingsInput,
  LogGivingInput,
  PublishGivingInput,
  StartGivingInput,
} from '@contract/activity'
import { Empty } from '@contract/common'
import { type CommandContext, type Context, personOf } from '../../../core/context'
import { readCursor, toPage } from '../../../core/cursor'
import { dayOf } from '../../../core/days'
import { authorize, visible } from '../../../core/policy'
import { command, query, type Routes } from '../../../core/route'
import { endGiving, logGiving, publishGiving, startGiving } from '../commands/giving'
import { givingPolicy } from '../policy'
import { presentGiving, presentGivingDetail } from '../present/giving'
import {
  findGiving,
  listGivingDays,
  listOwnGivings,
  listPublicGivings,
  lockGiving,
} from '../queries/givings'

async function givingOf({ db, actor, now }: Context, id: string) {
  const row = await findGiving(db, actor.districtId, id, dayOf(now))
  const giving = visible(actor, givingPolicy.see, row)
  return presentGivingDetail(actor, giving, await listGivingDays(db, actor.districtId, id))
}

async function ownLocked({ db, actor, now }: CommandContext, id: string) {
  const row = await lockGiving(db, actor.districtId, id, dayOf(now))
  const giving = visible(actor, givingPolicy.see, row)
  authorize(actor, givingPolicy.own, giving)
  return giving
}

async function done(ctx: CommandContext, id: string, detail?: Record<string, unknown>) {
  ctx.about('giving', id, detail)
  return givingOf(ctx, id)
}

export const givingRoutes: Routes<GivingApi> = {
  'activity.startGiving': command(StartGivingInput, async (ctx, input) =>
    done(ctx, await startGiving(ctx, input)),
  ),

  'activity.logGiving': command(LogGivingInput, async (ctx, { id, ...entry }) => {
    await logGiving(ctx, await ownLocked(ctx, id), entry)
    return done(ctx, id, { day: entry.day })
  }),

  'activity.publishGiving': command(PublishGivingInput, async (ctx, { id, isPublic }) => {
    await publishGiving(ctx, await ownLocked(ctx, id), isPublic)
    return done(ctx, id, { isPublic })
  }),

  'activity.endGiving': command(GivingInput, async (ctx, { id }) => {
    await endGiving(ctx, await ownLocked(ctx, id))
    return done(ctx, id)
  }),

  'activity.findGiving': query(GivingInput, (ctx, { id }) => givingOf(ctx, id)),

  'activity.myGivings': query(Empty, async (ctx) => {
    const { db, actor, now } = ctx
    const rows = await listOwnGivings(db, actor.districtId, personOf(ctx), dayOf(now))
    return rows.map((row) => presentGiving(actor, row))
  }),

  'activity.publicGivings': query(ListPublicGivingsInput, async (ctx, { cursor, limit }) => {
    const { db, actor, now } = ctx
    const after = readCursor(cursor)
    const rows = await listPublicGivings(db, actor.districtId, dayOf(now), after, limit)
    return toPage(
      rows,
      limit,
      ({ id }) => ['', id],
      (row) => presentGiving(actor, row),
    )
  }),
}
