import {
  ListOrganisedInput,
  type SubjectApi,
  SubjectInput,
  type SubjectKind,
} from '@contract/dashboard'
import type { Context } from '../../core/context'
import { readInstantCursor, toPage } from '../../core/cursor'
import { found } from '../../core/errors'
import { isOfficeOver } from '../../core/policy'
import { query, type Routes } from '../../core/route'
import { seeBranch } from '../branch/load'
import { listDues } from '../branch/queries/dues'
import { listStationsOfMembers } from '../branch/queries/stations'
import { findOrganization } from '../organization/queries'
import { presentListRow } from './present'
import {
  branchFigures,
  organisedFigures,
  organizationFigures,
  presentSubject,
} from './presentSubject'
import { listOrganised } from './queries/lists'
import { readBranch, readHubs, readOrganised, readUnits } from './queries/subjects'

const findOwn = async ({ db, actor }: Context, id: string) =>
  found(await findOrganization(db, actor.districtId, id))

/** A branch for those who see it, an organisation for whoever reads the registry. */
const SEE: Record<SubjectKind, (ctx: Context, id: string) => Promise<{ name: string }>> = {
  branch: seeBranch,
  organization: findOwn,
}

async function branchPage(ctx: Context, id: string) {
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
  const { sums, foldedAt } = await readOrganised(db, districtId, id, now)
  const region = { id: branch.regionId, name: branch.regionName }
  const subject = { kind: 'branch' as const, id, name: branch.name, region }
  return presentSubject(subject, { ...own, ...organisedFigures(sums) }, foldedAt)
}

async function organizationPage(ctx: Context, id: string) {
  const { db, actor, now } = ctx
  const { districtId } = actor
  const { name, regionId, regionName, regionPath } = await findOwn(ctx, id)
  const units =
    actor.acting && isOfficeOver(actor, regionPath)
      ? await readUnits(db, districtId, name, actor.acting.path)
      : undefined
  const own = organizationFigures(await readHubs(db, districtId, regionPath), units)
  const { sums, foldedAt } = await readOrganised(db, districtId, id, now)
  const region = { id: regionId, name: regionName }
  const subject = { kind: 'organization' as const, id, name, region }
  return presentSubject(subject, { ...own, ...organisedFigures(sums) }, foldedAt)
}

export const subjectRoutes: Routes<SubjectApi> = {
  'dashboard.branch': query(SubjectInput, (ctx, { id }) => branchPage(ctx, id)),

  'dashboard.organization': query(SubjectInput, (ctx, { id }) => organizationPage(ctx, id)),

  'dashboard.listOrganised': query(ListOrganisedInput, async (ctx, { kind, id, cursor, limit }) => {
    const { name } = await SEE[kind](ctx, id)
    const asked = { districtId: ctx.actor.districtId, organiserId: id, now: ctx.now }
    const rows = await listOrganised(ctx.db, asked, readInstantCursor(cursor), limit)
    const keyOf = ({ at, id: key }: (typeof rows)[number]): [string, string] => [
      at.toISOString(),
      key,
    ]
    return { ...toPage(rows, limit, keyOf, presentListRow), placeName: name }
  }),
}
