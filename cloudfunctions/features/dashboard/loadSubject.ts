import type { SubjectKind, SubjectPage } from '@contract/dashboard'
import type { Context } from '../../core/context'
import { found } from '../../core/errors'
import { isOfficeOver } from '../../core/policy'
import { seeBranch } from '../branch/load'
import { listDues } from '../branch/queries/dues'
import { listStationsOfMembers } from '../branch/queries/stations'
import { findOrganization } from '../organization/queries'
import {
  branchFigures,
  type Organised,
  organizationFigures,
  presentSubject,
} from './presentSubject'
import {
  readBranch,
  readHubs,
  readOrganised,
  readOrganisedMonths,
  readUnits,
} from './queries/subjects'

const findOwn = async ({ db, actor }: Context, id: string) =>
  found(await findOrganization(db, actor.districtId, id))

/** A branch for those who see it, an organisation for whoever reads the registry. */
export const seeSubject: Record<
  SubjectKind,
  (ctx: Context, id: string) => Promise<{ name: string }>
> = {
  branch: seeBranch,
  organization: findOwn,
}

async function organisedBy({ db, actor, now }: Context, id: string): Promise<Organised> {
  const organised = await readOrganised(db, actor.districtId, id, now)
  return { ...organised, months: await readOrganisedMonths(db, actor.districtId, id, now) }
}

async function branchPage(ctx: Context, id: string): Promise<SubjectPage> {
  const { db, actor, now } = ctx
  const { districtId } = actor
  const branch = await seeBranch(ctx, id)
  const dues = branch.state === 'active' ? await listDues(db, districtId, branch, now) : []
  const own = branchFigures({
    kind: branch.kind,
    sums: await readBranch(db, districtId, branch, now),
    dues: {
      held: dues.filter(({ state }) => state === 'held').length,
      expected: dues.length,
    },
    stations: (await listStationsOfMembers(db, districtId, branch)).length,
  })
  const region = { id: branch.regionId, name: branch.regionName }
  const subject = { kind: 'branch' as const, id, name: branch.name, region }
  return presentSubject(subject, own, await organisedBy(ctx, id))
}

async function organizationPage(ctx: Context, id: string): Promise<SubjectPage> {
  const { db, actor } = ctx
  const { districtId } = actor
  const { name, regionId, regionName, regionPath } = await findOwn(ctx, id)
  const units =
    actor.acting && isOfficeOver(actor, regionPath)
      ? await readUnits(db, districtId, name, actor.acting.path)
      : undefined
  const own = organizationFigures(await readHubs(db, districtId, regionPath), units)
  const region = { id: regionId, name: regionName }
  const subject = { kind: 'organization' as const, id, name, region }
  return presentSubject(subject, own, await organisedBy(ctx, id))
}

/** The page of a branch or an organisation, for whoever may see it; `not_found` for others. */
export const subjectPage: Record<SubjectKind, (ctx: Context, id: string) => Promise<SubjectPage>> =
  { branch: branchPage, organization: organizationPage }
