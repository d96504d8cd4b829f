import { ListOrganisedInput, type SubjectApi, SubjectInput } from '@contract/dashboard'
import type { ApiMethod } from '@contract/methods'
import { readInstantCursor, toPage } from '../../core/cursor'
import { query, type Routes } from '../../core/route'
import { seeSubject, subjectPage } from './loadSubject'
import { presentListRow } from './present'
import { listOrganised } from './queries/lists'

export const subjectRoutes: Routes<Pick<SubjectApi, ApiMethod & keyof SubjectApi>> = {
  'dashboard.branch': query(SubjectInput, (ctx, { id }) => subjectPage.branch(ctx, id)),

  'dashboard.organization': query(SubjectInput, (ctx, { id }) => subjectPage.organization(ctx, id)),

  'dashboard.listOrganised': query(ListOrganisedInput, async (ctx, { kind, id, cursor, limit }) => {
    const { name } = await seeSubject[kind](ctx, id)
    const asked = { districtId: ctx.actor.districtId, organiserId: id, now: ctx.now }
    const rows = await listOrganised(ctx.db, asked, readInstantCursor(cursor), limit)
    const keyOf = ({ at, id: key }: (typeof rows)[number]): [string, string] => [
      at.toISOString(),
      key,
    ]
    return { ...toPage(rows, limit, keyOf, presentListRow), placeName: name }
  }),
}
