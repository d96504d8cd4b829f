import type { CommandContext } from '../../../core/context'
import { AppError, wrong } from '../../../core/errors'
import { newId } from '../../../core/ids'
import { isStillReferenced, violatedConstraint } from '../../../db/connect'

interface GroupFacts {
  name: string
  aim?: string | undefined
}

/** Forms a task group of a branch that is locked; names are different within a branch. */
export async function createGroup(
  { db, actor, now }: CommandContext,
  branchId: string,
  { name, aim }: GroupFacts,
): Promise<string> {
  const { districtId } = actor
  const last = await db
    .selectFrom('taskGroup')
    .select((is) => is.fn.max('position').as('position'))
    .where('districtId', '=', districtId)
    .where('branchId', '=', branchId)
    .executeTakeFirst()
  const id = newId()
  await refuseTakenName(() =>
    db
      .insertInto('taskGroup')
      .values({
        districtId,
        id,
        branchId,
        name,
        aim: aim ?? null,
        position: (last?.position ?? 0) + 1,
        createdAt: now,
      })
      .execute(),
  )
  return id
}

export async function renameGroup(
  { db, actor }: CommandContext,
  id: string,
  { name, aim }: GroupFacts,
): Promise<void> {
  await refuseTakenName(() =>
    db
      .updateTable('taskGroup')
      .set({ name, aim: aim ?? null })
      .where('districtId', '=', actor.districtId)
      .where('id', '=', id)
      .execute(),
  )
}

/** Takes away a group in which there is nobody and nothing. */
export async function removeGroup({ db, actor }: CommandContext, id: string): Promise<void> {
  try {
    await db
      .deleteFrom('taskGroup')
      .where('districtId', '=', actor.districtId)
      .where('id', '=', id)
      .execute()
  } catch (error) {
    if (isStillReferenced(error)) throw new AppError('group_not_empty')
    throw error
  }
}

async function refuseTakenName(write: () => Promise<unknown>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (violatedConstraint(error)) throw wrong('name', '已经有同名的任务组，请换一个名称')
    throw error
  }
}
