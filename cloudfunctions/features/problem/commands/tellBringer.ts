import type { CommandContext } from '../../../core/context'
import { tell } from '../../notice/commands/tell'
import type { ProblemRow } from '../queries'

/** Tells who brought it, where the person is known, that there is news. Nobody is told of their own act. */
export async function tellBringer(
  { db, actor, now }: CommandContext,
  { id, broughtByPerson, words }: Pick<ProblemRow, 'id' | 'broughtByPerson' | 'words'>,
  title: string,
): Promise<void> {
  if (!broughtByPerson || broughtByPerson === actor.personId) return
  await tell(
    { db, districtId: actor.districtId, now },
    {
      personIds: [broughtByPerson],
      kind: 'problemMoved',
      title,
      text: Array.from(words).slice(0, 40).join(''),
      subjectKind: 'problem',
      subjectId: id,
      template: 'result',
    },
  )
}
