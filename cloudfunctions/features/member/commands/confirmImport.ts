import type { CommandContext } from '../../../core/context'
import { AppError } from '../../../core/errors'
import { compareWith, type ImportedRow } from '../importDoubleRule'
import { findKnown, listCommunities, listHomeBranches, lockImports } from '../importQueries'
import { homeBranchPolicy } from '../policy'
import { addMembers, type NewMember, type Place } from './addMembers'
import { openRows, sealRows } from './importRows'

interface Import {
  id: string
  rowsCipher: string
  toAdd: number
  same: number
  errors: number
  confirmedAt: Date | null
}

interface Counts {
  added: number
  same: number
}

/**
 * Writes a previewed import, which is locked, into the roster: all of it or nothing. Confirming
 * twice is the same as once; so is the same file twice, because who is there already stays.
 */
export async function confirmImport(
  ctx: CommandContext,
  preview: Import,
  region: { path: string },
): Promise<Counts> {
  if (preview.confirmedAt) return { added: 0, same: preview.toAdd + preview.same }
  if (preview.errors > 0) throw new AppError('import_has_errors')

  await lockImports(ctx.db, ctx.actor.districtId)
  const rows = openRows(ctx.vault, preview.rowsCipher)
  const members = await missingOf(ctx, rows, await placesNow(ctx, region, rows))
  await add(ctx, members)
  await markConfirmed(ctx, preview.id)
  return { added: members.length, same: rows.length - members.length }
}

/** Those who are not there yet: the roster may have changed since the preview, and is asked again. */
async function missingOf(
  ctx: CommandContext,
  rows: ImportedRow[],
  places: Map<string, Place>,
): Promise<NewMember[]> {
  const verdictOf = compareWith(await findKnown(ctx, rows))
  return rows.flatMap((row) => {
    const verdict = verdictOf(row)
    const place = places.get(row.facts.regionId)
    if (verdict.verdict === 'error' || !place) throw changedSince(row)
    if (verdict.verdict === 'same') return []
    return [{ place, facts: row.facts, personId: verdict.personId }]
  })
}

/** The communities as they are now. A home branch that was dissolved or is kept by others stops the import. */
async function placesNow(
  { db, actor }: CommandContext,
  region: { path: string },
  rows: ImportedRow[],
): Promise<Map<string, Place>> {
  const branches = await listHomeBranches(db, actor.districtId)
  const kept = branches.filter((branch) => homeBranchPolicy.keep(actor, branch))
  const branchIds = new Set(kept.map(({ id }) => id))
  for (const row of rows) {
    const { homeBranchId } = row.facts
    if (homeBranchId && !branchIds.has(homeBranchId)) throw changedSince(row)
  }
  const places = await listCommunities(db, actor.districtId, region.path)
  return new Map(places.map((place) => [place.id, place]))
}

async function add(ctx: CommandContext, members: NewMember[]): Promise<void> {
  try {
    await addMembers(ctx, members)
  } catch (error) {
    // Somebody wrote one of them by the form in this very moment; once more finds them there.
    if (error instanceof AppError && error.code === 'member_exists') throw new AppError('conflict')
    throw error
  }
}

/** What is in the roster needs no second place: the rows with their phones go. */
async function markConfirmed({ db, actor, now, vault }: CommandContext, id: string): Promise<void> {
  await db
    .updateTable('memberImport')
    .set({ confirmedAt: now, rowsCipher: sealRows(vault, []) })
    .where('districtId', '=', actor.districtId)
    .where('id', '=', id)
    .execute()
}

const changedSince = ({ row }: ImportedRow) =>
  new AppError('stale', {
    problems: [{ path: String(row), message: `第 ${row} 行在预览之后有变化，请重新上传预览` }],
  })
