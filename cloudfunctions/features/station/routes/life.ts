import {
  AnswerHandOverInput,
  AnswerInvitationInput,
  ApproveStationInput,
  CloseStationInput,
  DeclineStationInput,
  FindStationInput,
  HandOverInput,
  InitiateStationInput,
  InviteCoordinatorInput,
  ListStationsInput,
  ReopenStationInput,
  RestStationInput,
  ShowPartyInput,
  type StationApi,
} from '@contract/station'
import type { CommandContext, Context } from '../../../core/context'
import { readInstantCursor, toPage } from '../../../core/cursor'
import { AppError, found } from '../../../core/errors'
import { authorize, visible } from '../../../core/policy'
import { command, query, type Routes } from '../../../core/route'
import { findRegion } from '../../region/queries'
import { changeStation } from '../commands/changeStation'
import { answerInvitation, endRoles, inviteCoordinator, showParty } from '../commands/coordinate'
import { answerOffer, endOffer, offerHead } from '../commands/handOver'
import { initiate } from '../commands/initiate'
import { tellClosed, tellDecided, tellInvited } from '../commands/tellPeople'
import { stationPolicy } from '../policy'
import { presentShare, presentStation, presentStationDetail } from '../present'
import {
  countShare,
  countStations,
  findOffer,
  findStation,
  listAccepted,
  listHeldRoles,
  listHolders,
  listInvited,
  listStations,
  listTiedBranches,
  lockStation,
  type StationRow,
} from '../queries'
import { isShareTold, LEAST_PEOPLE } from '../shareRule'

async function detail(ctx: Context, id: string) {
  const { db, actor } = ctx
  const row = visible(actor, stationPolicy.see, await findStation(db, actor, id))
  return presentStationDetail(ctx, row, {
    holders: await listHolders(db, actor.districtId, id),
    invited: await listInvited(db, actor.districtId, id),
    offer: await findOffer(db, actor.districtId, id),
    accepted: await listAccepted(db, actor.districtId, id),
    branches: await listTiedBranches(db, actor.districtId, id),
    share: await toldShare(ctx, { stationId: id }, `${row.regionPath}${id}/`),
  })
}

/** The share, and whether everybody may be told of it: nothing small may be left by subtracting. */
async function toldShare(
  { db, actor }: Context,
  within: Parameters<typeof countShare>[2],
  path: string,
) {
  const share = await countShare(db, actor.districtId, within)
  const isLarge = share.people >= LEAST_PEOPLE
  const isTold = isLarge && isShareTold(await listHeldRoles(db, actor.districtId), path)
  return { ...share, isTold }
}

const toLock = async ({ db, actor }: CommandContext, id: string): Promise<StationRow> =>
  visible(actor, stationPolicy.see, await lockStation(db, actor, id))

/** One that waits for the office of its place. */
async function proposed(ctx: CommandContext, id: string): Promise<StationRow> {
  const row = await toLock(ctx, id)
  if (row.state !== 'proposed') throw new AppError('station_not_proposed')
  return row
}

/** One that is approved and not closed. */
async function kept(ctx: CommandContext, id: string): Promise<StationRow> {
  const row = await toLock(ctx, id)
  if (row.state === 'closed') throw new AppError('station_closed')
  if (row.state !== 'open' && row.state !== 'resting') throw new AppError('station_not_open')
  return row
}

async function opened(ctx: CommandContext, id: string): Promise<StationRow> {
  const row = await kept(ctx, id)
  if (row.state !== 'open') throw new AppError('station_not_open')
  return row
}

async function done(ctx: CommandContext, id: string, about?: Record<string, unknown>) {
  ctx.about('station', id, about)
  return detail(ctx, id)
}

export const lifeRoutes: Routes<StationApi> = {
  'station.list': query(
    ListStationsInput,
    async (ctx, { cursor, limit, regionId, ...filter }) => {
      const { db, actor } = ctx
      const place = regionId && found(await findRegion(db, actor.districtId, regionId))
      const regionPath = place ? place.path : undefined
      const before = readInstantCursor(cursor)
      const rows = await listStations(db, actor, { ...filter, regionPath }, before, limit)
      const share = await toldShare(ctx, { regionPath }, regionPath ?? '')
      const total = await countStations(db, actor, { ...filter, regionPath })
      return {
        ...toPage(rows, limit, (row) => [row.createdAt.toISOString(), row.id], presentStation),
        ...presentShare(ctx, share, { regionPath: regionPath ?? '', isTold: share.isTold }),
        total,
        can: { initiate: actor.personId !== null },
      }
    },
    { access: 'open' },
  ),

  'station.find': query(FindStationInput, (ctx, { id }) => detail(ctx, id), { access: 'open' }),

  'station.initiate': command(InitiateStationInput, async (ctx, facts) =>
    done(ctx, await initiate(ctx, facts)),
  ),

  'station.approve': command(ApproveStationInput, async (ctx, { id }) => {
    const before = await proposed(ctx, id)
    authorize(ctx.actor, stationPolicy.approve, before)
    await changeStation(ctx, before, { state: 'open', openedAt: ctx.now })
    await tellDecided(ctx, before, '已经批准，互助站开放了，可以邀请协调人')
    return done(ctx, id)
  }),

  'station.decline': command(DeclineStationInput, async (ctx, { id, reason }) => {
    const before = await proposed(ctx, id)
    authorize(ctx.actor, stationPolicy.decline, before)
    await changeStation(ctx, before, { state: 'declined', reason })
    await endRoles(ctx, before)
    await tellDecided(ctx, before, `没有批准：${reason}`)
    return done(ctx, id, { reason })
  }),

  'station.inviteCoordinator': command(InviteCoordinatorInput, async (ctx, { id, ...whom }) => {
    const before = await opened(ctx, id)
    authorize(ctx.actor, stationPolicy.invite, before)
    const personId = await inviteCoordinator(ctx, before, whom)
    await tellInvited(ctx, before, personId)
    return done(ctx, id, { personId })
  }),

  'station.answerInvitation': command(AnswerInvitationInput, async (ctx, { id, ...answer }) => {
    const before = await kept(ctx, id)
    authorize(ctx.actor, stationPolicy.answer, before)
    await answerInvitation(ctx, before, answer)
    return done(ctx, id, { accept: answer.accept })
  }),

  'station.showParty': command(ShowPartyInput, async (ctx, { id, showsParty }) => {
    const before = await kept(ctx, id)
    authorize(ctx.actor, stationPolicy.showParty, before)
    await showParty(ctx, before, showsParty)
    return done(ctx, id)
  }),

  'station.handOver': command(HandOverInput, async (ctx, { id, personId }) => {
    const before = await kept(ctx, id)
    authorize(ctx.actor, stationPolicy.handOver, before)
    await offerHead(ctx, before, personId)
    return done(ctx, id, { personId })
  }),

  'station.answerHandOver': command(AnswerHandOverInput, async (ctx, { id, accept }) => {
    const before = await kept(ctx, id)
    authorize(ctx.actor, stationPolicy.answerHandOver, before)
    await answerOffer(ctx, before, accept)
    return done(ctx, id, { accept })
  }),

  'station.rest': command(RestStationInput, async (ctx, { id, reason }) => {
    const before = await opened(ctx, id)
    authorize(ctx.actor, stationPolicy.rest, before)
    await changeStation(ctx, before, { state: 'resting', reason })
    return done(ctx, id, { reason })
  }),

  'station.reopen': command(ReopenStationInput, async (ctx, { id, reason }) => {
    const before = await kept(ctx, id)
    if (before.state !== 'resting') throw new AppError('station_not_resting')
    authorize(ctx.actor, stationPolicy.reopen, before)
    await changeStation(ctx, before, { state: 'open', reason: null })
    return done(ctx, id, reason ? { reason } : {})
  }),

  'station.close': command(CloseStationInput, async (ctx, { id, reason }) => {
    const before = await kept(ctx, id)
    authorize(ctx.actor, stationPolicy.close, before)
    await changeStation(ctx, before, { state: 'closed', reason })
    await tellClosed(ctx, before, reason)
    await endOffer(ctx, before, 'withdrawn')
    await endRoles(ctx, before)
    return done(ctx, id, { reason })
  }),
}
