import type { ImportColumn, ImportPreview, ImportRow } from '@contract/member'
import { accountOf, type CommandContext } from '../../../core/context'
import { dayOf } from '../../../core/days'
import { AppError } from '../../../core/errors'
import type { Actor } from '../../../core/identity'
import { newId } from '../../../core/ids'
import { readSheet, type Sheet } from '../../../core/sheet/read'
import { nameForm } from '../../../core/sheet/text'
import { readSheetFile } from '../../file/queries'
import { compareWith, findDoubles, type ImportedRow, type Verdict } from '../importDoubleRule'
import { findKnown, listCommunities, listHomeBranches } from '../importQueries'
import {
  type CellProblem,
  type ImportContext,
  isExample,
  type Reading,
  readMember,
} from '../importRule'
import { homeBranchPolicy } from '../policy'
import { ROSTER_SHEET } from '../sheetHeader'
import { sealRows } from './importRows'

const SHOWN = 200

interface Target {
  id: string
  path: string
  kind: string
}

/**
 * Reads a spreadsheet that the caller has sent, judges every row and remembers them for
 * `confirmImport`. Nothing of the roster changes.
 */
export async function previewImport(
  ctx: CommandContext,
  fileId: string,
  region: Target,
): Promise<ImportPreview> {
  const { db, actor, now, vault } = ctx
  const { districtId } = actor
  const accountId = accountOf(ctx)
  const file = await readSheetFile(ctx, fileId)
  const sheet = await readSheet(file.bytes, ROSTER_SHEET)
  const rules = await contextOf(ctx, region)
  const judged = await judge(ctx, sheet, rules)
  const count = (verdict: ImportRow['verdict']) =>
    judged.filter((row) => row.verdict === verdict).length
  const counts = { toAdd: count('add'), same: count('same'), errors: count('error') }

  const id = newId()
  await db
    .insertInto('memberImport')
    .values({
      districtId,
      id,
      accountId,
      regionId: region.id,
      fileId,
      sha256: file.sha256,
      // Rows with problems are never confirmed, so they are not kept either.
      rowsCipher: sealRows(
        vault,
        judged.flatMap(({ kept }) => (kept ? [kept] : [])),
      ),
      ...counts,
      createdAt: now,
    })
    .execute()

  const worstFirst = [...judged].sort(
    (a, b) => b.problems.length - a.problems.length || a.row - b.row,
  )
  return {
    id,
    fileName: file.name ?? '',
    columns: sheet.columns.map(({ column, header }) => ({ column, header })),
    ignoredHeaders: sheet.ignoredHeaders,
    total: judged.length,
    ...counts,
    rows: worstFirst
      .slice(0, SHOWN)
      .map(({ row, name, verdict, problems }) => ({ row, name, verdict, problems })),
  }
}

async function contextOf(
  { db, actor, now }: CommandContext,
  region: Target,
): Promise<ImportContext & { branchNames: Map<string, string> }> {
  const communities = new Map<string, string[]>()
  const places = await listCommunities(db, actor.districtId, region.path)
  for (const { id, name, parentName } of places) {
    const short = name.replace(/(社区|村)$/, '')
    const names = [name, short, `${parentName ?? ''}${name}`, `${parentName ?? ''}${short}`]
    for (const form of new Set(names.map(nameForm))) {
      communities.set(form, [...(communities.get(form) ?? []), id])
    }
  }
  const branches = await listHomeBranches(db, actor.districtId)
  return {
    today: dayOf(now),
    defaultRegionId: places.find(({ id }) => id === region.id)?.id,
    communities,
    homeBranches: homeBranchesOf(actor, branches),
    branchNames: new Map(branches.map(({ id, name }) => [id, name])),
  }
}

/** Of two branches of one name it is the one whose roster the caller keeps. */
function homeBranchesOf(actor: Actor, branches: Awaited<ReturnType<typeof listHomeBranches>>) {
  const homes: ImportContext['homeBranches'] = new Map()
  for (const branch of branches) {
    const form = nameForm(branch.name)
    const isKept = homeBranchPolicy.keep(actor, branch)
    if (isKept || !homes.has(form)) homes.set(form, { id: branch.id, isKept })
  }
  return homes
}

type Judged = ImportRow & { kept?: ImportedRow }

/** Each row by itself, then against the rows before it, then against the roster. */
async function judge(
  ctx: CommandContext,
  { rows }: Sheet<ImportColumn>,
  rules: ImportContext & { branchNames: Map<string, string> },
): Promise<Judged[]> {
  const readings = rows
    .filter(({ cells }) => !isExample(cells))
    .map(({ row, cells }) => ({ row, ...readMember(cells, rules) }))
  if (readings.length === 0) {
    throw new AppError('sheet_unreadable', {
      problems: [{ path: '', message: '表头下面没有填写党员' }],
    })
  }
  const good = readings.flatMap((reading) => importedOf(reading, rules.branchNames))
  const doubles = findDoubles(good)
  const verdictOf = compareWith(await findKnown(ctx, good))
  const verdicts = new Map(good.map((row) => [row.row, { row, verdict: verdictOf(row) }]))

  return readings.map(({ row, name, problems }): Judged => {
    const double = doubles.get(row)
    const known = verdicts.get(row)
    if (!known) return { row, name, verdict: 'error', problems }
    if (double) return { row, name, verdict: 'error', problems: [double] }
    return { row, name, ...answerOf(name, known.verdict), kept: known.row }
  })
}

function importedOf(
  { row, facts }: Reading & { row: number },
  branchNames: Map<string, string>,
): ImportedRow[] {
  if (!facts) return []
  const homeName = facts.homeBranchName ?? branchNames.get(facts.homeBranchId ?? '') ?? ''
  return [{ row, facts, homeName }]
}

const LEFT = '名册里这位党员已转出，导入不会改动'

function answerOf(name: string, verdict: Verdict): Pick<ImportRow, 'verdict' | 'problems'> {
  if (verdict.verdict === 'error') return { verdict: 'error', problems: [verdict.problem] }
  const note: CellProblem[] =
    verdict.verdict === 'same' && verdict.hasLeft
      ? [{ column: 'name', value: name, message: LEFT }]
      : []
  return { verdict: verdict.verdict, problems: note }
}
