import {
  AddOrganizationInput,
  CancelOrganizationInput,
  CorrectOrganizationInput,
  FindOrganizationInput,
  ListOrganizationsInput,
  ORGANIZATION_TYPES,
  type OrganizationApi,
  type OrganizationType,
  SetStaffInput,
} from '@contract/organization'
import type { Context } from '../../core/context'
import { readCursor, toPage } from '../../core/cursor'
import { found } from '../../core/errors'
import { authorize } from '../../core/policy'
import { command, query, type Routes } from '../../core/route'
import { findRegion } from '../region/queries'
import { cancelOrganization } from './commands/cancelOrganization'
import { addOrganization, correctOrganization } from './commands/saveOrganization'
import { setStaff } from './commands/setStaff'
import { organizationPlacePolicy, organizationPolicy } from './policy'
import { presentOrganization, presentOrganizationDetail } from './present'
import {
  countOrganizations,
  findOrganization,
  listOrganizations,
  listStaff,
  lockOrganization,
} from './queries'

async function detail(ctx: Context, id: string) {
  const { db, actor } = ctx
  const row = found(await findOrganization(db, actor.districtId, id))
  return presentOrganizationDetail(ctx, row, await listStaff(db, actor.districtId, id))
}

async function placeOf({ db, actor }: Context, regionId: string) {
  return found(await findRegion(db, actor.districtId, regionId))
}

export const organizationRoutes: Routes<OrganizationApi> = {
  'organization.list': query(ListOrganizationsInput, async (ctx, input) => {
    const { db, actor } = ctx
    const { cursor, limit, regionId, ...rest } = input
    const regionPath = regionId ? (await placeOf(ctx, regionId)).path : undefined
    const filter = { ...rest, regionPath }
    const rows = await listOrganizations(db, actor.districtId, filter, readCursor(cursor), limit)
    const counted = await countOrganizations(db, actor.districtId, filter)
    const counts = Object.fromEntries(
      ORGANIZATION_TYPES.map((type) => [
        type,
        counted.find((row) => row.type === type)?.count ?? 0,
      ]),
    ) as Record<OrganizationType, number>
    return {
      ...toPage(rows, limit, (row) => [row.nameKey, row.id], presentOrganization),
      counts,
      can: {
        add:
          actor.acting !== null &&
          organizationPlacePolicy.add(actor, { regionPath: actor.acting.path }),
      },
    }
  }),

  'organization.find': query(FindOrganizationInput, (ctx, { id }) => detail(ctx, id)),

  'organization.add': command(AddOrganizationInput, async (ctx, facts) => {
    const place = await placeOf(ctx, facts.regionId)
    authorize(ctx.actor, organizationPlacePolicy.add, { regionPath: place.path })
    return detail(ctx, await addOrganization(ctx, place, facts))
  }),

  'organization.correct': command(
    CorrectOrganizationInput,
    async (ctx, { id, version, ...facts }) => {
      const before = found(await lockOrganization(ctx.db, ctx.actor.districtId, id))
      authorize(ctx.actor, organizationPolicy.correct, before)
      const place = await placeOf(ctx, facts.regionId)
      authorize(ctx.actor, organizationPlacePolicy.add, { regionPath: place.path })
      await correctOrganization(ctx, before, version, place, facts)
      return detail(ctx, id)
    },
  ),

  'organization.setStaff': command(SetStaffInput, async (ctx, { id, personId, isStaff }) => {
    const organization = found(await lockOrganization(ctx.db, ctx.actor.districtId, id))
    authorize(ctx.actor, organizationPolicy.correct, organization)
    await setStaff(ctx, organization, personId, isStaff)
    return detail(ctx, id)
  }),

  'organization.cancel': command(CancelOrganizationInput, async (ctx, { id, reason }) => {
    const before = found(await lockOrganization(ctx.db, ctx.actor.districtId, id))
    authorize(ctx.actor, organizationPolicy.correct, before)
    await cancelOrganization(ctx, before, reason)
    return detail(ctx, id)
  }),
}
