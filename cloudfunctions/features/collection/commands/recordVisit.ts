import type { AgreementInput } from '@contract/agreement'
import type { VisitOutcome } from '@contract/collection'
import { type CommandContext, personOf } from '../../../core/context'
import { AppError } from '../../../core/errors'
import { newId } from '../../../core/ids'
import { takeAgreement } from '../../agreement/commands/takeAgreement'
import { spendCode } from '../../household/commands/spendCode'
import type { HouseholdRow } from '../queries/households'
import { requirePast } from './enter'
import { settle } from './settle'

interface Visit {
  outcome: VisitOutcome
  note?: string | undefined
  visitedOn: string
  saidBy?: string | undefined
  agreement?: AgreementInput | undefined
}

/**
 * What was found at the door of a household that is locked; each visit stays. That it agrees to its
 * share is kept with its signature or its code: shares are by agreement, and never forced (M-4).
 */
export async function recordVisit(
  ctx: CommandContext,
  household: HouseholdRow,
  { outcome, note, visitedOn, agreement, saidBy }: Visit,
): Promise<void> {
  const { id: householdId, collectionId } = household
  requirePast(ctx, 'visitedOn', visitedOn)
  const agreementId =
    agreement &&
    (await takeAgreement(ctx, agreement, saidBy ?? '', (code) => spend(ctx, household, code)))
  await ctx.db
    .insertInto('collectionVisit')
    .values({
      districtId: ctx.actor.districtId,
      id: newId(),
      collectionId,
      householdId,
      outcome,
      note,
      visitedOn,
      visitedBy: personOf(ctx),
      visitedAt: ctx.now,
      agreementId: agreementId ?? null,
    })
    .execute()
  await settle(ctx, [householdId])
}

/** The code is that of the household of the estate which this one is. */
async function spend(
  ctx: CommandContext,
  { householdId }: HouseholdRow,
  code: string,
): Promise<void> {
  if (!householdId) throw new AppError('agreement_code_wrong')
  await spendCode(ctx, householdId, code)
}
