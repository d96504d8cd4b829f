/** What waits in owners' decisions: to vote, to look at papers, to answer objections. */
import type { Todo } from '@contract/today'
import type { Context } from '../../core/context'
import { listMyVotes, listObjectionsToAnswer, listPapersToCheck } from './decisionQueries'
import { todo } from './todos'

export async function decisionTodos({ db, actor, now }: Context): Promise<Todo[]> {
  const votes = await listMyVotes(db, actor, now)
  const papers = await listPapersToCheck(db, actor, now)
  const objections = await listObjectionsToAnswer(db, actor)
  return [
    ...votes.map(({ id, title, regionName, closesAt }) =>
      todo({
        kind: 'castVote',
        title: `投票：${title}`,
        note: regionName,
        subjectId: id,
        dueAt: closesAt.toISOString(),
      }),
    ),
    ...papers.map(({ id, title, count, closesAt }) =>
      todo({
        kind: 'checkPapers',
        title: `${count} 张纸质票等第二个人核对`,
        note: `${title}，截止时没有核对的不计入`,
        subjectId: id,
        dueAt: closesAt.toISOString(),
      }),
    ),
    ...objections.map(({ id, title, count }) =>
      todo({
        kind: 'answerDecision',
        title: `${count} 条异议待答复`,
        note: title,
        subjectId: id,
      }),
    ),
  ]
}
