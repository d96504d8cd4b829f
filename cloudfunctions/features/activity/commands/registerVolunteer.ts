import { type CommandContext, personOf } from '../../../core/context'
import { AppError } from '../../../core/errors'
import { addPerson } from '../../member/commands/addMembers'
import { findPeopleLike } from '../../member/queries'
import { countTaken, lockShift } from '../queries/places'
import { findSignUp } from '../queries/signUps'
import { type At, type Declared, requireAdmitted } from './signUp'

interface Newcomer extends Declared {
  name: string
  phone?: string | undefined
}

/**
 * 现场登记: someone who came without having signed up and said so to the helper, who is kept as the
 * one who wrote it down (V-2), and a minor's guardian, who said yes to the helper (V-6). Beyond the
 * places only an organiser may let people in.
 */
export async function registerVolunteer(
  ctx: CommandContext,
  at: At,
  newcomer: Newcomer,
  mayExceed: boolean,
): Promise<string> {
  const { db, actor, now } = ctx
  const { districtId } = actor
  const { shift } = at
  const personId = await findOrAddPerson(ctx, newcomer)
  await lockShift(db, districtId, shift.id)
  const before = await findSignUp(db, districtId, shift.id, personId)
  if (before?.state === 'signedUp' && !before.barredAt) return personId
  const facts = await requireAdmitted(ctx, at, personId, newcomer)
  const isHeld = before?.state === 'signedUp'
  if (!isHeld && !mayExceed && (await countTaken(db, districtId, shift.id)) >= shift.places) {
    throw new AppError('shift_full')
  }
  const row = {
    state: 'signedUp',
    ...facts,
    recordedBy: personOf(ctx),
    updatedAt: now,
  } as const
  await db
    .insertInto('activitySignUp')
    .values({
      districtId,
      shiftId: shift.id,
      personId,
      activityId: shift.activityId,
      queuedAt: now,
      version: 1,
      ...row,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['districtId', 'shiftId', 'personId'])
        .doUpdateSet({ ...row, version: (before?.version ?? 0) + 1 }),
    )
    .execute()
  return personId
}

async function findOrAddPerson(ctx: CommandContext, { name, phone }: Newcomer): Promise<string> {
  const { db, actor, vault } = ctx
  const known = phone
    ? await findPeopleLike(db, actor.districtId, name, vault.hash('phone', phone))
    : []
  return known[0]?.id ?? addPerson(ctx, { name, phone })
}
