import {
  type AccountApi,
  ApprovePairingInput,
  CreateBindingCodeInput,
  DecideBindingInput,
  EndGrantInput,
  GrantRoleInput,
  ListEventsInput,
  ListGrantsInput,
  RequestBindingInput,
  RevokeSessionInput,
  UseBindingCodeInput,
} from '@contract/account'
import { Empty } from '@contract/common'
import { accountOf, type Context } from '../../core/context'
import { readCursor, toPage } from '../../core/cursor'
import { AppError, found } from '../../core/errors'
import { authorize, visible } from '../../core/policy'
import { command, query, type Routes } from '../../core/route'
import { listDecidableRequests, matchOf, placeOf } from './bindings'
import { createBindingCode } from './commands/createBindingCode'
import { decideBinding } from './commands/decideBinding'
import { endOffice } from './commands/endOffice'
import { grantRole } from './commands/grantRole'
import { approvePairing } from './commands/pairing'
import { requestBinding } from './commands/requestBinding'
import { revokeSession } from './commands/revokeSession'
import { useBindingCode } from './commands/useBindingCode'
import { bindingPolicy, grantPolicy, namedWithin, OFFICE_PLACES, recordPolicy } from './policy'
import {
  presentBindingRequest,
  presentEvent,
  presentGrant,
  presentMe,
  presentSession,
} from './present'
import { findDistrict, findRegionPlace, listOpenSessions } from './queries/account'
import {
  findLostBinding,
  findOpenBindingRequest,
  findPersonForBinding,
  lockBindingRequest,
} from './queries/bindings'
import { findSubjectPlace, listEventsOf } from './queries/events'
import { findOfficeGrant, listOfficeGrants } from './queries/offices'

async function me(ctx: Context) {
  const { db, actor } = ctx
  const { accountId, districtId } = actor
  return presentMe(
    ctx,
    await findDistrict(db, districtId),
    accountId ? await findOpenBindingRequest(db, districtId, accountId) : undefined,
    accountId && !actor.personId ? await findLostBinding(db, districtId, accountId) : undefined,
  )
}

export const accountRoutes: Routes<AccountApi> = {
  'account.me': query(Empty, me, { access: 'open' }),

  'account.useBindingCode': command(
    UseBindingCodeInput,
    async (ctx, { code }) => {
      const personId = await useBindingCode(ctx, code)
      const person = found(await findPersonForBinding(ctx.db, ctx.actor.districtId, personId))
      const actor = {
        ...ctx.actor,
        personId,
        name: person.name,
        isMember: person.memberStatus === 'active',
      }
      return me({ ...ctx, actor })
    },
    { access: 'account' },
  ),

  'account.requestBinding': command(
    RequestBindingInput,
    async (ctx, input) => {
      found(await findRegionPlace(ctx.db, ctx.actor.districtId, input.regionId))
      await requestBinding(ctx, input)
      return me(ctx)
    },
    { access: 'account' },
  ),

  'account.listBindingRequests': query(Empty, async (ctx) => {
    const requests = await listDecidableRequests(ctx)
    return requests.map(({ row, match }) => presentBindingRequest(row, match))
  }),

  'account.decideBinding': command(DecideBindingInput, async (ctx, { id, approve, reason }) => {
    const request = found(await lockBindingRequest(ctx.db, ctx.actor.districtId, id))
    const match = await matchOf(ctx, request)
    visible(ctx.actor, bindingPolicy.decide, placeOf(request, match))
    await decideBinding(ctx, request, match?.id, { approve, reason })
    return { id }
  }),

  'account.createBindingCode': command(CreateBindingCodeInput, async (ctx, { personId }) => {
    const person = await findPersonForBinding(ctx.db, ctx.actor.districtId, personId)
    visible(ctx.actor, bindingPolicy.decide, person)
    return createBindingCode(ctx, personId)
  }),

  'account.approvePairing': command(
    ApprovePairingInput,
    (ctx, { code }) => approvePairing(ctx, code),
    { access: 'account' },
  ),

  'account.listSessions': query(
    Empty,
    async (ctx) => {
      const rows = await listOpenSessions(ctx.db, ctx.actor.districtId, accountOf(ctx), ctx.now)
      return rows.map((row) => presentSession(ctx, row))
    },
    { access: 'account' },
  ),

  'account.revokeSession': command(
    RevokeSessionInput,
    async (ctx, { id }) => {
      await revokeSession(ctx, id)
      return { id }
    },
    { access: 'account' },
  ),

  'account.listGrants': query(ListGrantsInput, async (ctx, { regionId }) => {
    const { db, actor } = ctx
    const place = visible(
      actor,
      grantPolicy.list,
      await findRegionPlace(db, actor.districtId, regionId),
    )
    const rows = await listOfficeGrants(db, actor.districtId, place.path)
    return {
      items: rows.map((row) => presentGrant(ctx, row)),
      can: { grant: grantPolicy.appoint(actor, place) },
    }
  }),

  'account.grantRole': command(GrantRoleInput, async (ctx, { personId, role, regionId }) => {
    const { db, actor } = ctx
    const place = visible(
      actor,
      grantPolicy.list,
      await findRegionPlace(db, actor.districtId, regionId),
    )
    authorize(actor, grantPolicy.end, place)
    if (!(OFFICE_PLACES[role] as readonly string[]).includes(place.kind))
      throw new AppError('conflict')
    found(await findPersonForBinding(db, actor.districtId, personId))
    const id = await grantRole(ctx, { personId, role, placeKind: 'region', placeId: regionId })
    ctx.about('region', regionId, { personId, role })
    return { id }
  }),

  'account.endGrant': command(EndGrantInput, async (ctx, { id }) => {
    const grant = visible(
      ctx.actor,
      grantPolicy.list,
      await findOfficeGrant(ctx.db, ctx.actor.districtId, id),
    )
    authorize(ctx.actor, grantPolicy.end, grant)
    await endOffice(ctx, grant)
    ctx.about('region', grant.placeId, { personId: grant.personId, role: grant.role })
    return { id }
  }),

  'account.listEvents': query(ListEventsInput, async ({ db, actor }, input) => {
    const subject = { kind: input.subjectKind, id: input.subjectId }
    const place = visible(
      actor,
      recordPolicy.read,
      await findSubjectPlace(db, actor.districtId, subject),
    )
    const before = readCursor(input.cursor)?.[1]
    const peopleIn = namedWithin(actor, place)
    const rows = await listEventsOf(db, actor.districtId, subject, before, input.limit, peopleIn)
    const page = toPage(rows, input.limit, (row) => ['', row.id], presentEvent)
    return { ...page, subject: { name: place.name } }
  }),
}
