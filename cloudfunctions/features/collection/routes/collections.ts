import {
  CloseCollectionInput,
  type CollectionBaseApi,
  CollectionInput,
  CollectionVersionInput,
  CreateCollectionInput,
  EndCollectionCrewInput,
  ListCollectionsInput,
  ReopenCollectionInput,
  SetCollectionCrewInput,
  UpdateCollectionInput,
} from '@contract/collection'
import type { CommandContext } from '../../../core/context'
import { readInstantCursor, toPage } from '../../../core/cursor'
import { AppError, found, wrong } from '../../../core/errors'
import { authorize } from '../../../core/policy'
import { command, query, type Routes } from '../../../core/route'
import { findRegion, lockRegion } from '../../region/queries'
import { openCollection } from '../commands/openCollection'
import {
  changeCollection,
  createCollection,
  discardCollection,
  updateCollection,
} from '../commands/saveCollection'
import { endCrew, setCrew } from '../commands/setCrew'
import { anyToChange, draftToChange, openToChange, showCollection } from '../load'
import { beginPolicy, collectionPolicy } from '../policy'
import { presentCollection } from '../present/collection'
import {
  type CollectionRow,
  findKeptStation,
  keepsAnyStation,
  listCollections,
} from '../queries/collection'
import { countPending } from '../queries/ledger'

async function done(ctx: CommandContext, id: string, about?: Record<string, unknown>) {
  ctx.about('collection', id, about)
  return showCollection(ctx, id)
}

/** Who looked at an older one decides about something else. */
function requireCurrent(row: CollectionRow, version: number): CollectionRow {
  if (row.version !== version) throw new AppError('stale')
  return row
}

/** Where a collection may begin: a station collects at its own place or inside it. */
async function placeToCollect(ctx: CommandContext, regionId: string, stationId?: string) {
  const { db, actor } = ctx
  const place = found(await lockRegion(db, actor.districtId, regionId))
  const station = stationId && (await findKeptStation(db, actor, stationId))
  if (stationId && (!station || !place.path.startsWith(station.regionPath))) {
    throw wrong('stationId', '这个互助站不在这里，或已经关闭')
  }
  const isStationKeeper = station ? station.isStationKeeper : false
  authorize(actor, beginPolicy.create, { regionPath: place.path, isStationKeeper })
  return place
}

export const collectionBaseRoutes: Routes<CollectionBaseApi> = {
  'collection.list': query(
    ListCollectionsInput,
    async ({ db, actor }, { cursor, limit, regionId, ...filter }) => {
      const place = regionId && found(await findRegion(db, actor.districtId, regionId))
      const regionPath = place ? place.path : undefined
      const before = readInstantCursor(cursor)
      const rows = await listCollections(db, actor, { ...filter, regionPath }, before, limit)
      const isStationKeeper = await keepsAnyStation(db, actor)
      return {
        ...toPage(rows, limit, (row) => [row.createdAt.toISOString(), row.id], presentCollection),
        can: {
          create: beginPolicy.create(actor, {
            regionPath: actor.acting?.path ?? '',
            isStationKeeper,
          }),
        },
      }
    },
    { access: 'open' },
  ),

  'collection.find': query(CollectionInput, (ctx, { id }) => showCollection(ctx, id), {
    access: 'open',
  }),

  'collection.create': command(CreateCollectionInput, async (ctx, facts) => {
    const place = await placeToCollect(ctx, facts.regionId, facts.stationId)
    return done(ctx, await createCollection(ctx, facts, place))
  }),

  'collection.update': command(UpdateCollectionInput, async (ctx, facts) => {
    const before = requireCurrent(await draftToChange(ctx, facts.id), facts.version)
    await updateCollection(ctx, before, facts)
    return done(ctx, facts.id)
  }),

  'collection.discard': command(CollectionVersionInput, async (ctx, { id, version }) => {
    const before = requireCurrent(await draftToChange(ctx, id), version)
    await discardCollection(ctx, before)
    ctx.about('collection', id)
    return {}
  }),

  'collection.open': command(CollectionVersionInput, async (ctx, { id, version }) => {
    const before = requireCurrent(await draftToChange(ctx, id), version)
    await openCollection(ctx, before)
    return done(ctx, id, { households: before.householdCount })
  }),

  'collection.setCrew': command(SetCollectionCrewInput, async (ctx, { id, ...whom }) => {
    await setCrew(ctx, await anyToChange(ctx, id, collectionPolicy.nameCrew), whom)
    return done(ctx, id, { role: whom.role })
  }),

  'collection.endCrew': command(EndCollectionCrewInput, async (ctx, { id, personId }) => {
    await endCrew(ctx, await anyToChange(ctx, id, collectionPolicy.nameCrew), personId)
    return done(ctx, id, { personId })
  }),

  'collection.close': command(CloseCollectionInput, async (ctx, { id, version, closing }) => {
    const row = await openToChange(ctx, id, collectionPolicy.close)
    const before = requireCurrent(row, version)
    if ((await countPending(ctx.db, ctx.actor.districtId, id)) > 0) {
      throw new AppError('collection_has_waiting')
    }
    await changeCollection(ctx, before, { state: 'closed', closedAt: ctx.now, closing })
    return done(ctx, id)
  }),

  'collection.reopen': command(ReopenCollectionInput, async (ctx, { id, reason }) => {
    const before = await anyToChange(
      ctx,
      id,
      (actor, row) =>
        // Said before permission, as for everything that is over already.
        row.state !== 'closed' || collectionPolicy.reopen(actor, row),
    )
    if (before.state !== 'closed') throw new AppError('collection_not_closed')
    await changeCollection(ctx, before, { state: 'open', closedAt: null, closing: null })
    return done(ctx, id, { reason })
  }),
}
