import type { BindingRequest, EventInfo, GrantInfo, Me, SessionInfo } from '@contract/account'
import type { Context } from '../../core/context'
import { abilities } from '../../core/policy'
import { grantPolicy } from './policy'
import type { findDistrict, listOpenSessions } from './queries/account'
import type {
  findLostBinding,
  findOpenBindingRequest,
  listPendingBindingRequests,
} from './queries/bindings'
import type { listEventsOf } from './queries/events'
import type { listOfficeGrants } from './queries/offices'

type RowOf<F extends (...args: never[]) => Promise<unknown>> = NonNullable<Awaited<ReturnType<F>>>
type ItemOf<F extends (...args: never[]) => Promise<unknown[]>> = Awaited<ReturnType<F>>[number]

export function presentMe(
  { actor, isDemo }: Context,
  district: RowOf<typeof findDistrict> | undefined,
  request: RowOf<typeof findOpenBindingRequest> | undefined,
  lost: RowOf<typeof findLostBinding> | undefined,
): Me {
  const { acting } = actor
  const toGrant = ({ id, role, placeKind, placeId, placeName }: Me['grants'][number]) => ({
    id,
    role,
    placeKind,
    placeId,
    placeName,
  })
  return {
    signedIn: actor.isRecognized,
    demo: isDemo,
    districtId: actor.districtId,
    districtName: district?.name ?? '',
    ...(actor.accountId ? { accountId: actor.accountId } : {}),
    ...(actor.personId && actor.name
      ? { person: { id: actor.personId, name: actor.name, isMember: actor.isMember } }
      : {}),
    ...(acting ? { acting: toGrant(acting) } : {}),
    grants: actor.grants.map(toGrant),
    ...(request && request.state !== 'approved' && !actor.personId
      ? {
          bindingRequest: {
            id: request.id,
            state: request.state,
            ...(request.reason ? { reason: request.reason } : {}),
          },
        }
      : {}),
    ...(lost?.lostAt
      ? {
          lostBinding: {
            personName: lost.personName,
            at: lost.lostAt.toISOString(),
            ...(lost.byName ? { by: lost.byName } : {}),
          },
        }
      : {}),
  }
}

export function presentBindingRequest(
  row: ItemOf<typeof listPendingBindingRequests>,
  match: { id: string; name: string; memberStatus: string | null } | undefined,
): BindingRequest {
  return {
    id: row.id,
    name: row.name,
    phoneMasked: row.phoneMasked,
    regionName: row.regionName,
    requestedAt: row.requestedAt.toISOString(),
    ...(match
      ? { match: { id: match.id, name: match.name, isMember: match.memberStatus === 'active' } }
      : {}),
  }
}

export function presentSession(
  { actor }: Context,
  row: ItemOf<typeof listOpenSessions>,
): SessionInfo {
  return {
    id: row.id,
    device: row.device,
    createdAt: row.createdAt.toISOString(),
    current: row.id === actor.sessionId,
  }
}

export function presentGrant({ actor }: Context, row: ItemOf<typeof listOfficeGrants>): GrantInfo {
  return {
    id: row.id,
    role: row.role,
    placeKind: row.placeKind,
    placeId: row.placeId,
    placeName: row.placeName,
    personId: row.personId,
    personName: row.personName,
    grantedAt: row.grantedAt.toISOString(),
    can: { end: abilities(grantPolicy, actor, row).end },
  }
}

/** What comes first is what it was about most; that it was oneself, the name before it says. */
function namesOf(row: ItemOf<typeof listEventsOf>): string[] {
  const { taskTitle, meetingTitle, applicantName, aboutName, groupName, isAboutSelf } = row
  const all = [taskTitle, meetingTitle, applicantName, isAboutSelf ? null : aboutName, groupName]
  return all.filter((name) => name !== null)
}

export function presentEvent(row: ItemOf<typeof listEventsOf>): EventInfo {
  const { reason, count, state } = row.detail ?? {}
  return {
    id: row.id,
    at: row.at.toISOString(),
    who: row.personName ?? (row.accountId ? '还没有绑定的账号' : '系统'),
    ...(row.role ? { role: row.role } : {}),
    method: row.method,
    names: namesOf(row),
    ...(typeof reason === 'string' ? { reason } : {}),
    ...(typeof count === 'number' ? { count } : {}),
    ...(typeof state === 'string' ? { state } : {}),
  }
}
