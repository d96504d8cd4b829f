import type { InputOf } from '@contract/methods'
import { type CommandContext, personOf } from '../../../core/context'
import { dayOf } from '../../../core/days'
import { AppError } from '../../../core/errors'
import { newId } from '../../../core/ids'
import type { GivingRow } from '../queries/givings'

/** 日常奉献: something one does day after day by oneself, begun today or some time ago. */
export async function startGiving(
  ctx: CommandContext,
  { title, startedOn }: InputOf<'activity.startGiving'>,
): Promise<string> {
  const { db, actor, now } = ctx
  if (startedOn > dayOf(now)) throw wrongDay('startedOn', '开始的一天不能晚于今天')
  const id = newId()
  await db
    .insertInto('giving')
    .values({
      districtId: actor.districtId,
      id,
      personId: personOf(ctx),
      title,
      startedOn,
      createdAt: now,
    })
    .execute()
  return id
}

/** One day of it. The same day twice is once, with what was said last. */
export async function logGiving(
  { db, actor, now }: CommandContext,
  giving: GivingRow,
  { day, note, minutes }: Pick<InputOf<'activity.logGiving'>, 'day' | 'note' | 'minutes'>,
): Promise<void> {
  if (giving.endedOn !== null) throw new AppError('giving_ended')
  if (day > dayOf(now)) throw wrongDay('day', '还没到这一天')
  if (day < giving.startedOn) throw wrongDay('day', '这一天还没有开始做')
  const said = { note: note ?? null, minutes: minutes ?? null, writtenAt: now }
  await db
    .insertInto('givingDay')
    .values({ districtId: actor.districtId, givingId: giving.id, day, ...said })
    .onConflict((conflict) => conflict.columns(['districtId', 'givingId', 'day']).doUpdateSet(said))
    .execute()
}

/** By own consent others see it with the name; the consent can be taken back at any time (D-9). */
export async function publishGiving(
  ctx: CommandContext,
  giving: GivingRow,
  isPublic: boolean,
): Promise<void> {
  if (isPublic === (giving.publishedAt !== null)) return
  await change(ctx, giving.id, { publishedAt: isPublic ? ctx.now : null })
}

/** It ends with today; ending twice is the same as once. */
export async function endGiving(ctx: CommandContext, giving: GivingRow): Promise<void> {
  if (giving.endedOn === null) await change(ctx, giving.id, { endedOn: dayOf(ctx.now) })
}

async function change(
  { db, actor }: CommandContext,
  id: string,
  values: { publishedAt?: Date | null; endedOn?: string },
): Promise<void> {
  await db
    .updateTable('giving')
    .set(values)
    .where('districtId', '=', actor.districtId)
    .where('id', '=', id)
    .execute()
}

const wrongDay = (path: string, message: string) =>
  new AppError('invalid_input', { problems: [{ path, message }] })
