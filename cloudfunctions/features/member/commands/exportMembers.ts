import type { ExportMembersInput, RosterFile } from '@contract/member'
import type * as v from 'valibot'
import type { CommandContext } from '../../../core/context'
import { dayOf } from '../../../core/days'
import { keepReport } from '../../file/commands/storeFile'
import { listForExport } from '../exportQueries'
import { filterOf } from '../filter'
import type { RosterScope } from '../policy'
import { writeRoster } from '../sheetRoster'

interface Place {
  placeKind: string
  placeId: string
}

/** Writes the roster of a place or a branch into a spreadsheet for the caller, and remembers that. */
export async function exportMembers(
  ctx: CommandContext,
  scope: NonNullable<RosterScope>,
  { placeKind, placeId }: Place,
  input: v.InferOutput<typeof ExportMembersInput>,
): Promise<RosterFile> {
  const { db, actor, now } = ctx
  const filter = await filterOf(ctx, input)
  const { bytes, count } = await writeRoster(listForExport(db, actor.districtId, scope, filter))
  const file = await keepReport(ctx, { name: `党员名册_${dayOf(now)}.xlsx`, bytes })
  // What was searched for may be a name or a phone number: the record says only that it was.
  const { query, ...chosen } = input
  ctx.about(placeKind, placeId, { ...chosen, isSearched: query !== undefined, count })
  return { ...file, count }
}
