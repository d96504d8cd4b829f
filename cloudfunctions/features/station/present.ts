import type { HeadTerm, PartyShare, Station, StationDetail } from '@contract/station'
import type { Context } from '../../core/context'
import { dayOf } from '../../core/days'
import { abilities } from '../../core/policy'
import { termsOf } from './headRule'
import { recordPolicy, sharePolicy, stationPolicy } from './policy'
import type {
  countShare,
  findOffer,
  listAccepted,
  listHolders,
  listTiedBranches,
  StationRow,
} from './queries'

/** With whether everybody may be told. */
type Share = Awaited<ReturnType<typeof countShare>> & { isTold: boolean }
type Roles = Awaited<ReturnType<typeof listHolders>>
interface Parts {
  holders: Roles
  invited: Roles
  offer: Awaited<ReturnType<typeof findOffer>>
  accepted: Awaited<ReturnType<typeof listAccepted>>
  share: Share
  branches: Awaited<ReturnType<typeof listTiedBranches>>
}

export function presentStation(row: StationRow): Station {
  return {
    id: row.id,
    name: row.name,
    regionId: row.regionId,
    regionName: row.regionName,
    state: row.state,
    holderCount: row.holderCount,
    isInvited: row.isInvited,
  }
}

export function presentShare(
  { actor, now }: Context,
  { members, people }: Pick<Share, 'members' | 'people'>,
  { regionPath, isTold }: { regionPath: string; isTold: boolean },
): { partyShare?: PartyShare } {
  if (people === 0) return {}
  if (!isTold && !sharePolicy.seeAny(actor, { regionPath })) return {}
  return { partyShare: { members, people, asOf: dayOf(now) } }
}

export function presentStationDetail(
  ctx: Context,
  row: StationRow,
  { holders, invited, offer, accepted, share, branches }: Parts,
): StationDetail {
  const { see: _seen, ...can } = abilities(stationPolicy, ctx.actor, row)
  const seesRecord = recordPolicy.seeHeads(ctx.actor, row)
  return {
    ...presentStation(row),
    aim: row.aim,
    ...(row.reason ? { reason: row.reason } : {}),
    ...(row.openedAt ? { openedOn: dayOf(row.openedAt) } : {}),
    holders: holders.map((holder) => ({
      id: holder.personId,
      name: holder.name,
      role: holder.role,
      showsParty: holder.showsParty && holder.isMember,
      since: dayOf(holder.startedAt ?? row.createdAt),
      isHead: holder.personId === row.headId,
    })),
    ...(can.invite ? { invited: invited.map(({ personId: id, name }) => ({ id, name })) } : {}),
    ...(offer && seesRecord ? { offered: { id: offer.toPersonId, name: offer.name } } : {}),
    ...(row.openedAt && seesRecord ? { heads: presentHeads(row, row.openedAt, accepted) } : {}),
    ...presentShare(ctx, share, { regionPath: row.regionPath, isTold: share.isTold }),
    branches: branches.map(({ id, name, state }) => ({ id, name, isOver: state === 'dissolved' })),
    version: row.version,
    can,
  }
}

function presentHeads(
  { createdBy, founderName }: StationRow,
  openedAt: Date,
  accepted: Parts['accepted'],
): HeadTerm[] {
  const terms = termsOf(
    { id: createdBy, name: founderName },
    openedAt,
    accepted.map(({ toPersonId: id, name, answeredAt }) => ({
      to: { id, name },
      at: answeredAt ?? openedAt,
    })),
  )
  return terms.map(({ name, since, until }) => ({
    name,
    since: dayOf(since),
    ...(until ? { until: dayOf(until) } : {}),
  }))
}
