import type { Todo, TodoKind } from '@contract/today'
import type { IconName } from '@/components/Icon'

/** What waits, in one or two words, for those things that have no day of their own. */
export const TODO_WORDS: Record<TodoKind, { word: string; icon: IconName }> = {
  task: { word: '待完成', icon: 'task' },
  approveBranch: { word: '待批准', icon: 'branch' },
  decideJoin: { word: '待答复', icon: 'users' },
  decideBinding: { word: '待核对', icon: 'me' },
  giveReason: { word: '待说明', icon: 'edit' },
  activateBranch: { word: '待启动', icon: 'running' },
  confirmMembership: { word: '待确认', icon: 'branch' },
  returnedBranch: { word: '待修改', icon: 'edit' },
  chooseGroup: { word: '待选择', icon: 'branch' },
  meeting: { word: '待参加', icon: 'calendar' },
  planMeeting: { word: '待安排', icon: 'calendar' },
  endBranch: { word: '待办理', icon: 'clock' },
  ungrouped: { word: '待分组', icon: 'users' },
  answerInvitation: { word: '待答复', icon: 'activity' },
  answerSwap: { word: '待答复', icon: 'switch' },
  runActivity: { word: '待签到', icon: 'qr' },
  confirmHours: { word: '待确认', icon: 'clock' },
  recordActivities: { word: '待确认', icon: 'clock' },
  answerObjections: { word: '待答复', icon: 'help' },
  approveStation: { word: '待批准', icon: 'station' },
  answerStation: { word: '待答复', icon: 'station' },
  solveProblem: { word: '待办结', icon: 'need' },
  takeInProblems: { word: '待受理', icon: 'need' },
  overdueProblems: { word: '已逾期', icon: 'warn' },
  checkEntries: { word: '待确认', icon: 'money' },
  evening: { word: '待参加', icon: 'calendar' },
  visitDoubt: { word: '待上门', icon: 'users' },
  castVote: { word: '待投票', icon: 'vote' },
  checkPapers: { word: '待核对', icon: 'vote' },
  answerDecision: { word: '待答复', icon: 'help' },
}

const BRANCH = '/features/branch/pages'
const ACTIVITY = '/features/activity/pages'

/** Where a to-do is done. */
export function addressOf({
  kind,
  subjectId,
  branchId = subjectId,
  parentId = subjectId,
}: Todo): [path: string, params: Record<string, string>] {
  switch (kind) {
    case 'task':
      return [`${BRANCH}/task`, { id: subjectId }]
    case 'meeting':
      return [`${BRANCH}/meeting`, { id: subjectId }]
    case 'planMeeting':
      return [`${BRANCH}/meetings`, { id: branchId }]
    case 'decideJoin':
    case 'ungrouped':
      return [`${BRANCH}/members`, { id: branchId }]
    case 'decideBinding':
      return ['/features/account/pages/bindingRequests', {}]
    case 'answerInvitation':
    case 'answerSwap':
      return [`${ACTIVITY}/detail`, { id: subjectId }]
    case 'runActivity':
      return [`${ACTIVITY}/codes`, { id: subjectId }]
    case 'confirmHours':
    case 'answerObjections':
      return [`${ACTIVITY}/hours`, { id: subjectId }]
    case 'approveStation':
    case 'answerStation':
      return ['/features/station/pages/detail', { id: subjectId }]
    case 'solveProblem':
      return ['/features/problem/pages/detail', { id: subjectId }]
    case 'takeInProblems':
    case 'overdueProblems':
      return ['/features/problem/pages/list', { station: subjectId, view: 'desk' }]
    case 'checkEntries':
      return ['/features/collection/pages/desk', { id: subjectId }]
    case 'evening':
      return ['/features/deliberation/pages/detail', { id: parentId }]
    case 'visitDoubt':
      return ['/features/deliberation/pages/doubts', { id: parentId }]
    case 'castVote':
      return ['/features/decision/pages/detail', { id: subjectId }]
    case 'checkPapers':
      return ['/features/decision/pages/papers', { id: subjectId }]
    case 'answerDecision':
      return ['/features/decision/pages/objections', { id: subjectId }]
    case 'recordActivities':
      return [`${ACTIVITY}/overdue`, {}]
    default:
      return [`${BRANCH}/detail`, { id: branchId }]
  }
}
