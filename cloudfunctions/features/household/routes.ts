import { Empty } from '@contract/common'
import {
  GiveHouseholdCodeInput,
  type HouseholdApi,
  LeaveHouseholdInput,
  ReleaseHouseholdInput,
  UseHouseholdCodeInput,
} from '@contract/household'
import { accountOf, type Context } from '../../core/context'
import { found } from '../../core/errors'
import { authorize } from '../../core/policy'
import { command, query, type Routes } from '../../core/route'
import { endRepresentation } from './commands/endRepresentation'
import { giveCode } from './commands/giveCode'
import { useCode } from './commands/useCode'
import { householdPolicy } from './policy'
import { presentHousehold } from './present'
import { listMine, lockHousehold } from './queries'

const mine = async ({ db, actor }: Context) =>
  actor.accountId ? (await listMine(db, actor)).map(presentHousehold) : []

export const householdRoutes: Routes<HouseholdApi> = {
  // Whom WeChat knows has no account before the first write, and looks at this page for it.
  'household.mine': query(Empty, mine, { access: 'open' }),

  'household.giveCode': command(GiveHouseholdCodeInput, async (ctx, { householdId }) => {
    const household = found(await lockHousehold(ctx.db, ctx.actor, householdId))
    authorize(ctx.actor, householdPolicy.giveCode, household)
    const code = await giveCode(ctx, household)
    ctx.about('region', householdId)
    return { household: presentHousehold(household), ...code }
  }),

  'household.useCode': command(
    UseHouseholdCodeInput,
    async (ctx, { householdId, code }) => {
      const household = found(await lockHousehold(ctx.db, ctx.actor, householdId))
      const left = await useCode(ctx, household, code)
      ctx.about('region', householdId)
      return left === undefined
        ? { isRight: true as const, household: presentHousehold(household) }
        : { isRight: false as const, left }
    },
    { access: 'account' },
  ),

  'household.leave': command(
    LeaveHouseholdInput,
    async (ctx, { householdId }) => {
      found(await lockHousehold(ctx.db, ctx.actor, householdId))
      await endRepresentation(ctx, householdId, accountOf(ctx))
      ctx.about('region', householdId)
      return mine(ctx)
    },
    { access: 'account' },
  ),

  'household.release': command(ReleaseHouseholdInput, async (ctx, { householdId }) => {
    const household = found(await lockHousehold(ctx.db, ctx.actor, householdId))
    authorize(ctx.actor, householdPolicy.release, household)
    await endRepresentation(ctx, householdId)
    ctx.about('region', householdId)
    return { id: householdId }
  }),
}
