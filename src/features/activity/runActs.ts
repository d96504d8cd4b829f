import { type ActivityDetail, CLOSES_AFTER_MINUTES, OPENS_BEFORE_MINUTES } from '@contract/activity'
import type { ButtonProps } from '@/components/Button'
import { open } from './paths'
import { daysLeftWords, facts, wantedWords } from './words'

const MINUTE = 60_000

/** Whether people check in or out about now. */
function isAtTheDoor({ startsAt, endsAt }: ActivityDetail, now: number): boolean {
  if (!startsAt || !endsAt) return false
  return (
    now >= Date.parse(startsAt) - OPENS_BEFORE_MINUTES * MINUTE &&
    now <= Date.parse(endsAt) + CLOSES_AFTER_MINUTES * MINUTE
  )
}

/** What those who run it want next: the codes at the door, the hours afterwards, before that nothing. */
export function runActs(
  activity: ActivityDetail,
  now: number = Date.now(),
): { main?: ButtonProps; note: string } {
  const { id, can, phase, kind, taken, recordDaysLeft } = activity
  const note = facts(`已报名 ${taken} 人`, wantedWords(activity))
  if (can.help && isAtTheDoor(activity, now)) {
    return { main: { text: '签到码', icon: 'qr', onTap: () => open('codes', { id }) }, note }
  }
  if (can.run && (phase === 'ended' || phase === 'recorded')) {
    const text = phase === 'ended' && kind === 'volunteer' ? '确认时长' : '名单和时长'
    return {
      main: { text, icon: 'clock', onTap: () => open('hours', { id }) },
      note: recordDaysLeft === undefined ? '' : `记录时长${daysLeftWords(recordDaysLeft)}`,
    }
  }
  if (can.help) {
    return { main: { text: '现场名单', icon: 'users', onTap: () => open('onSite', { id }) }, note }
  }
  return { note }
}
