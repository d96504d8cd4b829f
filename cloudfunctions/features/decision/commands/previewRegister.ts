import type { RegisterColumn, RegisterImportRow, RegisterPreview } from '@contract/decision'
import { accountOf, type CommandContext } from '../../../core/context'
import type { Vault } from '../../../core/crypto'
import { AppError } from '../../../core/errors'
import { newId } from '../../../core/ids'
import { readSheet, type Sheet } from '../../../core/sheet/read'
import { readSheetFile } from '../../file/queries'
import { placeKey } from '../placeRule'
import { countRegister, findKnown } from '../queries/register'
import { countNamesakes, findClashes, type ImportedUnit, planImport } from '../registerPlan'
import { isExample, readUnit, type UnitFacts } from '../registerRule'
import { REGISTER_SHEET } from '../registerSheet'
import { sealUnits } from './ownerImportRows'

const SHOWN = 200

type Judged = RegisterImportRow & { kept?: ImportedUnit }

/**
 * Reads a register that the caller has sent, compares it with the one that is there, and remembers
 * the rows for `confirmRegister`. Nothing of the register changes.
 */
export async function previewRegister(
  ctx: CommandContext,
  fileId: string,
  regionId: string,
): Promise<RegisterPreview> {
  const { db, actor, now, vault } = ctx
  const { districtId } = actor
  const file = await readSheetFile(ctx, fileId)
  const sheet = await readSheet(file.bytes, REGISTER_SHEET)
  const judged = judge(vault, sheet)
  const kept = judged.flatMap((row) => (row.kept ? [row.kept] : []))
  const known = await findKnown(db, districtId, regionId)
  const plans = planImport(kept, known)
  const verdicts = new Map(plans.map(({ unit, verdict }) => [unit.row, verdict]))
  for (const row of judged) row.verdict = verdicts.get(row.row) ?? row.verdict
  const count = (verdict: RegisterImportRow['verdict']) =>
    judged.filter((row) => row.verdict === verdict).length

  const id = newId()
  const { version } = await countRegister(db, districtId, regionId)
  await db
    .insertInto('ownerImport')
    .values({
      districtId,
      id,
      accountId: accountOf(ctx),
      regionId,
      fileId,
      sha256: file.sha256,
      rowsCipher: sealUnits(vault, kept),
      errors: count('error'),
      registerVersion: version,
      createdAt: now,
    })
    .execute()

  const named = new Set(kept.map(({ key }) => key))
  const worstFirst = judged.sort((a, b) => b.problems.length - a.problems.length || a.row - b.row)
  return {
    id,
    fileName: file.name ?? '',
    columns: sheet.columns.map(({ column, header }) => ({ column, header })),
    ignoredHeaders: sheet.ignoredHeaders,
    total: judged.length,
    toAdd: count('add'),
    toChange: count('change'),
    same: count('same'),
    skipped: count('skip'),
    errors: count('error'),
    owners: new Set(plans.map(({ owner }) => owner)).size,
    namesakes: countNamesakes(plans),
    missing: known.units.filter(({ key }) => !named.has(key)).length,
    rows: worstFirst
      .slice(0, SHOWN)
      .map(({ row, name, verdict, problems }) => ({ row, name, verdict, problems })),
  }
}

/** Each row by itself, then against the rows before it. */
function judge(vault: Vault, { rows }: Sheet<RegisterColumn>): Judged[] {
  const judged = rows
    .filter(({ cells }) => !isExample(cells))
    .map(({ row, cells }): Judged => {
      const { name, isSkipped, facts, problems } = readUnit(cells)
      if (isSkipped) return { row, name, verdict: 'skip', problems }
      if (!facts) return { row, name, verdict: 'error', problems }
      return { row, name, verdict: 'add', problems, kept: importedOf(vault, row, facts) }
    })
  if (judged.length === 0) {
    throw new AppError('sheet_unreadable', {
      problems: [{ path: '', message: '表头下面没有填写房屋' }],
    })
  }
  const clashes = findClashes(judged.flatMap(({ kept }) => (kept ? [kept] : [])))
  return judged.map((row) => {
    const clash = clashes.get(row.row)
    if (!clash) return row
    const { kept: _dropped, ...rest } = row
    return { ...rest, verdict: 'error', problems: [clash] }
  })
}

/** The identity number itself goes no further: its keyed hash and its end do. */
function importedOf(vault: Vault, row: number, { identity, ...facts }: UnitFacts): ImportedUnit {
  return {
    ...facts,
    row,
    key: placeKey(facts.building, facts.room),
    ...(identity
      ? { identityHash: vault.hash('ownerIdentity', identity), identityTail: identity.slice(-4) }
      : {}),
    ...(facts.phone ? { phoneHash: vault.hash('phone', facts.phone) } : {}),
  }
}
