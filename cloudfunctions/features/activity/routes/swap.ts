import {
  AnswerSwapInput,
  EndSwapInput,
  ListSwapsInput,
  OfferSwapInput,
  type SwapApi,
} from '@contract/activity'
import { type CommandContext, personOf } from '../../../core/context'
import { AppError, found } from '../../../core/errors'
import { command, query, type Routes } from '../../../core/route'
import { answerSwap, endSwap, offerSwap } from '../commands/swap'
import { own, shiftToChange } from '../load'
import { presentSwap } from '../present/signUp'
import { listSwaps } from '../queries/signUps'

/** A swap of which the caller is this side; for others it is not there. */
async function swapOf(ctx: CommandContext, id: string, side: 'fromPersonId' | 'toPersonId') {
  const [row] = await listSwaps(ctx.db, ctx.actor, { id })
  const swap = found(row)
  if (swap[side] !== personOf(ctx)) throw new AppError('forbidden')
  return swap
}

async function swapAnswer(ctx: CommandContext, id: string) {
  const [row] = await listSwaps(ctx.db, ctx.actor, { id })
  const swap = found(row)
  ctx.about('activity', swap.activityId, { swapId: id })
  return presentSwap(ctx.actor, swap)
}

export const swapRoutes: Routes<SwapApi> = {
  'activity.offerSwap': command(OfferSwapInput, async (ctx, { shiftId, toPersonId }) => {
    const at = await shiftToChange(ctx, shiftId, own)
    return swapAnswer(ctx, await offerSwap(ctx, at, toPersonId))
  }),

  'activity.answerSwap': command(AnswerSwapInput, async (ctx, { id, ...answer }) => {
    const swap = await swapOf(ctx, id, 'toPersonId')
    const at = await shiftToChange(ctx, swap.shiftId, own)
    await answerSwap(ctx, at, id, answer)
    return swapAnswer(ctx, id)
  }),

  'activity.endSwap': command(EndSwapInput, async (ctx, { id }) => {
    const swap = await swapOf(ctx, id, 'fromPersonId')
    await shiftToChange(ctx, swap.shiftId, own)
    await endSwap(ctx, id)
    return swapAnswer(ctx, id)
  }),

  'activity.listSwaps': query(ListSwapsInput, async ({ db, actor }, { activityId }) => {
    const rows = await listSwaps(db, actor, { activityId })
    return rows.map((row) => presentSwap(actor, row))
  }),
}
