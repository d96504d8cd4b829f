import {
  AnswerInvitationInput,
  InviteToShiftInput,
  type SignUpApi,
  SignUpInput,
  WithdrawInput,
} from '@contract/activity'
import { personOf } from '../../../core/context'
import { command, type Routes } from '../../../core/route'
import { decline } from '../commands/decline'
import { inviteToShift } from '../commands/inviteToShift'
import { signUp } from '../commands/signUp'
import { withdraw } from '../commands/withdraw'
import { activityDetail, own, shiftToChange } from '../load'
import { activityPolicy } from '../policy'

/** That somebody went on after a warning stays on the record. */
const warned = ({ seenWarning }: { seenWarning?: true | undefined }) =>
  seenWarning ? { seenWarning } : {}

export const signUpRoutes: Routes<SignUpApi> = {
  'activity.signUp': command(SignUpInput, async (ctx, { shiftId, ...declared }) => {
    const at = await shiftToChange(ctx, shiftId, own)
    await signUp(ctx, at, personOf(ctx), declared)
    ctx.about('activity', at.activity.id, { shiftId, ...warned(declared) })
    return activityDetail(ctx, at.activity.id)
  }),

  'activity.withdraw': command(WithdrawInput, async (ctx, { shiftId, reason }) => {
    const at = await shiftToChange(ctx, shiftId, own)
    await withdraw(ctx, at, personOf(ctx), reason)
    ctx.about('activity', at.activity.id, { shiftId })
    return activityDetail(ctx, at.activity.id)
  }),

  'activity.inviteToShift': command(InviteToShiftInput, async (ctx, { shiftId, personIds }) => {
    const at = await shiftToChange(ctx, shiftId, activityPolicy.run)
    ctx.about('activity', at.activity.id, { shiftId })
    return inviteToShift(ctx, at, personIds)
  }),

  'activity.answerInvitation': command(
    AnswerInvitationInput,
    async (ctx, { shiftId, accept, ...declared }) => {
      const at = await shiftToChange(ctx, shiftId, own)
      if (accept) await signUp(ctx, at, personOf(ctx), declared)
      else await decline(ctx, shiftId, personOf(ctx))
      ctx.about('activity', at.activity.id, { shiftId, ...warned(declared) })
      return activityDetail(ctx, at.activity.id)
    },
  ),
}
