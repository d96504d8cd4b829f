import { randomInt } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { type CommandContext, personOf } from '../../../core/context'
import { dayOf } from '../../../core/days'
import { AppError } from '../../../core/errors'
import { newId } from '../../../core/ids'
import type { SheetLine } from '../../../db/tables/attendance'
import { listOwnLines, MOST_LINES } from '../queries/sheets'
import { checkCode, countOf, sheetNumber } from '../sheetNumberRule'

interface Period {
  from: string
  to: string
}

/** Of a description that fills pages, what a line of a table can hold. */
const CONTENT_LENGTH = 80

/**
 * Writes down the caller's hours of a period as they are now, under a number of its own. The same
 * period with nothing changed is the sheet that there is already.
 */
export async function issueSheet(ctx: CommandContext, period: Period): Promise<string> {
  const { db, actor, now } = ctx
  const personId = personOf(ctx)
  const lines = await listOwnLines(db, actor.districtId, personId, period)
  if (lines.length === 0) throw new AppError('sheet_empty')
  if (lines.length > MOST_LINES) throw new AppError('too_large')
  const items = lines.map((line) => ({ ...line, content: shorten(line.content) }))
  await takeTurn(ctx)
  const before = await findSame(ctx, personId, period, items)
  if (before) return before

  const id = newId()
  await db
    .insertInto('recordSheet')
    .values({
      districtId: actor.districtId,
      id,
      number: await nextNumber(ctx),
      checkCode: checkCode(randomInt),
      personId,
      fromOn: period.from,
      toOn: period.to,
      minutes: items.reduce((sum, { minutes }) => sum + minutes, 0),
      times: items.length,
      items: JSON.stringify(items),
      issuedAt: now,
      seal: 'none',
    })
    .execute()
  return id
}

function shorten(text: string): string {
  const letters = Array.from(text.replace(/\s+/g, ' '))
  return letters.length > CONTENT_LENGTH
    ? `${letters.slice(0, CONTENT_LENGTH - 1).join('')}…`
    : letters.join('')
}

/** One that was refused is done with; who asks again wants another one. */
async function findSame(
  { db, actor }: CommandContext,
  personId: string,
  { from, to }: Period,
  items: SheetLine[],
): Promise<string | undefined> {
  const sheets = await db
    .selectFrom('recordSheet')
    .select(['id', 'items'])
    .where('districtId', '=', actor.districtId)
    .where('personId', '=', personId)
    .where('fromOn', '=', from)
    .where('toOn', '=', to)
    .where('seal', '<>', 'refused')
    .orderBy('issuedAt', 'desc')
    .limit(1)
    .execute()
  return sheets.find((sheet) => isDeepStrictEqual(sheet.items, items))?.id
}

/** One after the other in a district, so that no number is given twice and none is left out. */
async function takeTurn({ db, actor }: CommandContext): Promise<void> {
  const { districtId } = actor
  await db
    .insertInto('sheetSeries')
    .values({ districtId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await db
    .selectFrom('sheetSeries')
    .select('districtId')
    .where('districtId', '=', districtId)
    .forUpdate()
    .execute()
}

async function nextNumber({ db, actor, now }: CommandContext): Promise<string> {
  const { districtId } = actor
  const year = dayOf(now).slice(0, 4)
  const { last } = await db
    .selectFrom('recordSheet')
    .select((is) => is.fn.max('number').as('last'))
    .where('districtId', '=', districtId)
    .where('number', '>=', sheetNumber(districtId, year, 0))
    .where('number', '<=', sheetNumber(districtId, year, 999_999))
    .executeTakeFirstOrThrow()
  return sheetNumber(districtId, year, (last ? countOf(last) : 0) + 1)
}
