import type { Notice, NoticeKind } from '@contract/notice'
import type { IconName } from '@/components/Icon'

/** What each notice is about, as a picture beside its words. */
export const NOTICE_ICON: Record<NoticeKind, IconName> = {
  activityChanged: 'edit',
  activityCancelled: 'close',
  movedUp: 'up',
  invitedToShift: 'activity',
  swapOffered: 'switch',
  swapAnswered: 'switch',
  hoursConfirmed: 'check',
  hoursObjected: 'edit',
  objectionAnswered: 'check',
  recordNoted: 'star',
  sealDecided: 'doc',
  stationDecided: 'station',
  invitedToStation: 'station',
  stationClosed: 'close',
  stationOffered: 'switch',
  stationAnswered: 'switch',
  reminder: 'bell',
  problemMoved: 'doc',
  problemAssigned: 'task',
  branchDecided: 'branch',
  branchAppointed: 'me',
  branchLong: 'clock',
  branchOver: 'clock',
  decisionAnnounced: 'vote',
  voteReminder: 'bell',
  decisionClosed: 'vote',
  decisionAnswered: 'check',
  evening: 'calendar',
  replyReminder: 'bell',
}

/** Of one's own hours: they are read in one's own record, not on the page of the activity. */
const OF_MY_HOURS: readonly NoticeKind[] = ['hoursConfirmed', 'objectionAnswered', 'recordNoted']

/** The page on which one sees what a notice is about. */
export function addressOf({
  kind,
  subjectKind,
  subjectId,
}: Notice): [path: string, params: Record<string, string>] {
  if (subjectKind === 'sheet') return ['/features/activity/pages/sheets', {}]
  if (subjectKind === 'station') return ['/features/station/pages/detail', { id: subjectId }]
  if (subjectKind === 'branch') return ['/features/branch/pages/detail', { id: subjectId }]
  if (subjectKind === 'decision') return ['/features/decision/pages/detail', { id: subjectId }]
  if (subjectKind === 'problem') return ['/features/problem/pages/detail', { id: subjectId }]
  if (subjectKind === 'deliberation') {
    return ['/features/deliberation/pages/detail', { id: subjectId }]
  }
  if (OF_MY_HOURS.includes(kind)) {
    return ['/features/activity/pages/record', {}]
  }
  return ['/features/activity/pages/detail', { id: subjectId }]
}
