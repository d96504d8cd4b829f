import { accountOf, type CommandContext } from '../../../core/context'
import { sealPhone } from '../../../core/crypto'
import { AppError } from '../../../core/errors'
import { newId } from '../../../core/ids'
import { violatedConstraint } from '../../../db/connect'

interface Application {
  name: string
  phone: string
  regionId: string
}

/** Asks the community or the own secretary to say who this is. One request at a time. */
export async function requestBinding(ctx: CommandContext, { name, phone, regionId }: Application) {
  const { db, actor, now, vault } = ctx
  if (actor.personId) throw new AppError('already_bound')
  const id = newId()
  try {
    await db
      .insertInto('bindingRequest')
      .values({
        districtId: actor.districtId,
        id,
        accountId: accountOf(ctx),
        regionId,
        name,
        ...sealPhone(vault, phone),
        state: 'pending',
        requestedAt: now,
      })
      .execute()
  } catch (error) {
    if (violatedConstraint(error)) throw new AppError('conflict')
    throw error
  }
  ctx.about('bindingRequest', id)
}
