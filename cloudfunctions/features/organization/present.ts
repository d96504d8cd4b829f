import type { PersonRef } from '@contract/common'
import type { Organization, OrganizationDetail } from '@contract/organization'
import type { Context } from '../../core/context'
import { abilities } from '../../core/policy'
import { organizationPolicy } from './policy'
import type { OrganizationRow } from './queries'

export function presentOrganization(row: OrganizationRow): Organization {
  return {
    id: row.id,
    name: row.name,
    type: row.type,
    field: row.field,
    regionId: row.regionId,
    regionName: row.regionName,
    status: row.status,
  }
}

export function presentOrganizationDetail(
  { actor }: Context,
  row: OrganizationRow,
  staff: PersonRef[],
): OrganizationDetail {
  return {
    ...presentOrganization(row),
    ...(row.code ? { code: row.code } : {}),
    ...(row.codeOverrideReason ? { codeOverrideReason: row.codeOverrideReason } : {}),
    ...(row.filingNo ? { filingNo: row.filingNo } : {}),
    ...(row.registeredBy ? { registeredBy: row.registeredBy } : {}),
    ...(row.tier ? { tier: row.tier } : {}),
    ...(row.headName ? { headName: row.headName } : {}),
    headIsMember: row.headIsMember,
    ...(row.foundedOn ? { foundedOn: row.foundedOn } : {}),
    ...(row.summary ? { summary: row.summary } : {}),
    staff: organizationPolicy.correct(actor, row) ? staff : [],
    version: row.version,
    can: abilities(organizationPolicy, actor, row),
  }
}
