import { createHash } from 'node:crypto'
import type { FileLink } from '@contract/common'
import type { PackFormat } from '@contract/decision'
import { type CommandContext, personOf } from '../../../core/context'
import { dayOf } from '../../../core/days'
import { newId } from '../../../core/ids'
import { keepReport } from '../../file/commands/storeFile'
import { type Pack, readPack } from '../pack/facts'
import type { DecisionRow } from '../queries/decisions'

/** Writes the evidence pack of a closed decision, and notes the SHA-256 of the file (O-9). */
export async function exportPack(
  ctx: CommandContext,
  row: DecisionRow,
  format: PackFormat,
): Promise<{ link: FileLink; sha256: string }> {
  const bytes = await write(ctx, await readPack(ctx, row), format)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await ctx.db
    .insertInto('decisionPack')
    .values({
      districtId: ctx.actor.districtId,
      id: newId(),
      decisionId: row.id,
      format,
      sha256,
      bytes: bytes.length,
      exportedBy: personOf(ctx),
      exportedAt: ctx.now,
    })
    .execute()
  const title = row.title.replace(/[\\/:*?"<>|\s]+/g, '_')
  const name = `证据包_${title}_${dayOf(ctx.now)}.${format}`
  const kind = format === 'pdf' ? ('paper' as const) : ('sheet' as const)
  return { link: await keepReport(ctx, { name, bytes, kind }), sha256 }
}

/** Loaded when it is needed: the one does not wait for the other's library. */
async function write({ files, actor }: CommandContext, pack: Pack, format: PackFormat) {
  if (format === 'xlsx') return (await import('../pack/book')).writePackBook(pack)
  const { drawPack } = await import('../pack/paper')
  return drawPack(pack, (id) => files.get(actor.districtId, id))
}
