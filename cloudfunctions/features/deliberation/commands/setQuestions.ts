import type { SetQuestionsInput, Step } from '@contract/deliberation'
import type * as v from 'valibot'
import type { CommandContext } from '../../../core/context'
import { newId } from '../../../core/ids'
import { attachFiles } from '../../file/commands/attachFiles'
import { letFilesGo, moveFile } from '../../file/commands/moveFiles'
import type { DeliberationRow } from '../queries/deliberation'
import { listQuestions } from '../queries/replies'

type Questions = v.InferOutput<typeof SetQuestionsInput>['questions']
type Option = Questions[number]['options'][number]

/** What a photo of an option is kept under. */
export const OPTION_PHOTO = 'deliberationOption'

/** Writes the questions of a step that is not open yet; those that were there go, photos kept are kept. */
export async function setQuestions(
  ctx: CommandContext,
  { id: deliberationId }: DeliberationRow,
  step: Step,
  questions: Questions,
): Promise<void> {
  const { db, actor } = ctx
  const { districtId } = actor
  const before = await listQuestions(db, districtId, deliberationId)
  const gone = before.filter((question) => question.step === step)
  const from = {
    kind: OPTION_PHOTO,
    ids: gone.flatMap(({ options }) => options.map(({ id }) => id)),
  }
  await db
    .deleteFrom('deliberationQuestion')
    .where('districtId', '=', districtId)
    .where('deliberationId', '=', deliberationId)
    .where('step', '=', step)
    .execute()
  for (const [position, { prompt, pick, options }] of questions.entries()) {
    const id = newId()
    await db
      .insertInto('deliberationQuestion')
      .values({ districtId, id, deliberationId, step, position, prompt, pick })
      .execute()
    for (const [place, option] of options.entries()) {
      await addOption(ctx, { questionId: id, position: place }, option, from)
    }
  }
  await letFilesGo(ctx, from)
}

async function addOption(
  ctx: CommandContext,
  place: { questionId: string; position: number },
  { title, effect, costFen, photoId }: Option,
  from: { kind: string; ids: string[] },
): Promise<void> {
  const id = newId()
  await ctx.db
    .insertInto('deliberationOption')
    .values({ districtId: ctx.actor.districtId, id, ...place, title, effect, costFen })
    .execute()
  if (!photoId || (await moveFile(ctx, photoId, from, id))) return
  await attachFiles(ctx, [photoId], { kind: OPTION_PHOTO, id })
}
