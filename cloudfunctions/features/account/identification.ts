/** Recognises the caller: one statement at the beginning of a transaction, and what its row means. */

import { ROLES } from '@contract/account'
import { digest, type Vault } from '../../core/crypto'
import type { Identification } from '../../core/dispatch'
import { AppError } from '../../core/errors'
import { type ActingGrant, guestOf, type Identity } from '../../core/identity'
import type { Statement } from '../../db/connect'
import { OPENID, openWechatAccount } from './commands/openWechatAccount'

const GRANTS = `
  select coalesce(json_agg(json_build_object(
    'id', g.id, 'role', g.role, 'placeKind', g.place_kind, 'placeId', g.place_id,
    'placeName', coalesce(r.name, b.name, coalesce(t.name, pg.name) || '（' || tb.name || '）', o.name),
    'path', coalesce(r.path, b.region_path, tb.region_path, o.region_path),
    'branchId', coalesce(b.id, tb.id),
    'isRunning', coalesce(b.state, tb.state, 'active') = 'active') order by g.granted_at desc, g.id desc), '[]')
  from role_grant g
  left join region r on r.district_id = g.district_id and r.id = g.place_id and g.place_kind = 'region'
  left join branch b on b.district_id = g.district_id and b.id = g.place_id and g.place_kind = 'branch'
  left join task_group t on t.district_id = g.district_id and t.id = g.place_id and g.place_kind = 'taskGroup'
  left join party_group pg on pg.district_id = g.district_id and pg.id = g.place_id and g.place_kind = 'partyGroup'
  left join branch tb on tb.district_id = g.district_id and tb.id = coalesce(t.branch_id, pg.branch_id)
  left join organization o on o.district_id = g.district_id and o.id = g.place_id and g.place_kind = 'organization'
  where g.district_id = a.district_id and g.person_id = a.person_id and g.ended_at is null`

const BRANCHES = `
  select coalesce(json_agg(json_build_object('branchId', bm.branch_id, 'groupId', bm.task_group_id)), '[]')
  from branch_member bm
  where bm.district_id = a.district_id and bm.person_id = a.person_id and bm.left_at is null`

const FACTS = `a.id as account_id, a.person_id, p.name, m.status as member_status,
  m.home_branch_id, (${GRANTS}) as grants, (${BRANCHES}) as branches`

const JOINS = `
  left join person p on p.district_id = a.district_id and p.id = a.person_id
  left join member m on m.district_id = a.district_id and m.person_id = a.person_id`

const DISTRICT = `current_setting('app.district_id')`

const SESSION = `session s join account a on a.district_id = s.district_id and a.id = s.account_id`
const IS_SESSION = `s.district_id = ${DISTRICT} and s.token_hash = $1
    and s.revoked_at is null and s.expires_at > now()`
const IS_OPENID = `a.district_id = ${DISTRICT} and a.openid_hash = $1`

const BY_SESSION = `select s.id as session_id, ${FACTS} from ${SESSION} ${JOINS} where ${IS_SESSION}`
const BY_OPENID = `select null as session_id, ${FACTS} from account a ${JOINS} where ${IS_OPENID}`

export const RECOGNISE_SESSION = `select a.id as account_id, a.person_id from ${SESSION} where ${IS_SESSION}`
const RECOGNISE_OPENID = `select a.id as account_id, a.person_id from account a where ${IS_OPENID}`

/** The caller's key is the first value of either statement. */
function byIdentity(
  identity: Identity,
  vault: Vault,
  texts: { session: string; openid: string },
): Statement | undefined {
  switch (identity.kind) {
    case 'session':
      return { text: texts.session, values: [digest(identity.token)] }
    case 'wechat':
      return { text: texts.openid, values: [vault.hash(OPENID, identity.openid)] }
    case 'none':
      return undefined
  }
}

interface Found {
  account_id: string
  session_id: string | null
  person_id: string | null
  name: string | null
  member_status: string | null
  home_branch_id: string | null
  /** With whether the branch is running; an office always is. */
  grants: (ActingGrant & { isRunning: boolean })[]
  branches: { branchId: string; groupId: string | null }[]
}

type FoundGrant = Found['grants'][number]

/**
 * The widest office first; of equal ones the newest, as they came. A branch that is not started or
 * over comes last: being named for one takes nobody out of the work they do.
 */
function byWeight(a: FoundGrant, b: FoundGrant): number {
  if (a.isRunning !== b.isRunning) return a.isRunning ? -1 : 1
  return ROLES.indexOf(a.role) - ROLES.indexOf(b.role)
}

/** Whoever has left the roster belongs to nothing any more. */
function membershipsOf({ member_status, home_branch_id, branches }: Found) {
  if (member_status !== 'active') return { branchIds: [], groupIds: [] }
  return {
    branchIds: [
      ...branches.map(({ branchId }) => branchId),
      ...(home_branch_id ? [home_branch_id] : []),
    ],
    groupIds: branches.flatMap(({ groupId }) => groupId ?? []),
  }
}

export const identification: Identification = {
  statement(identity, vault) {
    return byIdentity(identity, vault, { session: BY_SESSION, openid: BY_OPENID })
  },

  recognise(identity, vault) {
    return byIdentity(identity, vault, { session: RECOGNISE_SESSION, openid: RECOGNISE_OPENID })
  },

  read(identity, rows, districtId, as) {
    const row = rows[0] as unknown as Found | undefined
    if (!row) return guestOf(districtId, identity.kind === 'wechat')
    const grants = [...row.grants].sort(byWeight)
    const acting = as ? grants.find((grant) => grant.id === as) : grants[0]
    // Acting in a role that has ended: the client must learn of it before anything is done.
    if (as && !acting && as !== row.person_id) throw new AppError('role_ended')
    return {
      kind: row.person_id ? 'person' : 'account',
      districtId,
      accountId: row.account_id,
      sessionId: row.session_id,
      personId: row.person_id,
      name: row.name,
      isMember: row.member_status === 'active',
      ...membershipsOf(row),
      isRecognized: true,
      grants,
      acting: acting ?? null,
    }
  },

  async openAccount(db, identity, vault, actor, now) {
    if (identity.kind !== 'wechat' || actor.accountId) return actor
    const { districtId } = actor
    const accountId = await openWechatAccount(db, vault, {
      districtId,
      openid: identity.openid,
      now,
    })
    return { ...actor, kind: 'account', accountId }
  },
}
