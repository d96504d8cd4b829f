import type { CommandContext } from '../../../core/context'
import { AppError, needReason } from '../../../core/errors'
import { tell } from '../../notice/commands/tell'
import { hasChanged, type SheetRow } from '../queries/sheets'

/** 申请盖章: asking twice is the same as once. */
export async function requestSeal(ctx: CommandContext, sheet: SheetRow): Promise<void> {
  if (sheet.seal === 'requested') return
  if (sheet.seal !== 'none') throw new AppError('seal_decided')
  await requireCurrent(ctx, sheet)
  await change(ctx, sheet.id, { seal: 'requested', sealRequestedAt: ctx.now })
}

interface Decision {
  approve: boolean
  /** Of the body that seals, as it stands on the certificate. */
  body: string
  reason?: string | undefined
}

/** Seals the sheet, which makes it a certificate, or says why not (V-18). The person is told. */
export async function decideSeal(
  ctx: CommandContext,
  sheet: SheetRow,
  { approve, body, reason }: Decision,
): Promise<void> {
  if (sheet.seal !== 'requested') throw new AppError('seal_decided')
  const { db, actor, now } = ctx
  if (approve) {
    await requireCurrent(ctx, sheet)
    await change(ctx, sheet.id, {
      seal: 'sealed',
      sealedBy: actor.personId,
      sealedBody: body,
      sealedAt: now,
    })
  } else {
    if (!reason) throw needReason('V-18', 'reason', '请写明不盖章的理由，本人会看到')
    await change(ctx, sheet.id, { seal: 'refused', refusal: reason })
  }
  await tell(
    { db, districtId: actor.districtId, now },
    {
      personIds: [sheet.personId],
      kind: 'sealDecided',
      title: approve ? '志愿服务证明已盖章' : '记录单没有盖章',
      text: approve
        ? `${body}已确认 ${sheet.number}，可以下载志愿服务证明。`
        : `${sheet.number}：${reason}`,
      subjectKind: 'sheet',
      subjectId: sheet.id,
      template: 'result',
    },
  )
}

/** What was corrected since is not what would be sealed. */
async function requireCurrent({ db, actor }: CommandContext, { items }: SheetRow): Promise<void> {
  if (await hasChanged(db, actor.districtId, items)) {
    throw new AppError('sheet_outdated', { rule: 'V-18' })
  }
}

interface Change {
  seal: SheetRow['seal']
  sealRequestedAt?: Date
  sealedBy?: string | null
  sealedBody?: string
  sealedAt?: Date
  refusal?: string
}

async function change({ db, actor }: CommandContext, id: string, values: Change): Promise<void> {
  await db
    .updateTable('recordSheet')
    .set(values)
    .where('districtId', '=', actor.districtId)
    .where('id', '=', id)
    .execute()
}
