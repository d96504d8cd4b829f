import type { ActivityDetail } from '@contract/activity'
import { CLOSES_AFTER_MINUTES, OPENS_BEFORE_MINUTES } from '@contract/activity'
import { BottomBar } from '@/components/BottomBar'
import type { ButtonProps } from '@/components/Button'
import { open } from '../paths'
import { daysLeftWords, facts, wantedWords } from '../words'

interface Props {
  activity: ActivityDetail
  onMore: () => void
}

const MINUTE = 60_000

/** Whether people check in or out about now. */
function isAtTheDoor({ startsAt, endsAt }: ActivityDetail, now = Date.now()): boolean {
  if (!startsAt || !endsAt) return false
  return (
    now >= Date.parse(startsAt) - OPENS_BEFORE_MINUTES * MINUTE &&
    now <= Date.parse(endsAt) + CLOSES_AFTER_MINUTES * MINUTE
  )
}

/** For those who run it: the bar at the thumb, before, during and after the activity. */
export function RunBar({ activity, onMore }: Props) {
  const { id, can, phase, taken, recordDaysLeft } = activity
  const more: ButtonProps = { text: '更多', icon: 'more', onTap: onMore }
  const codes: ButtonProps = {
    text: '签到码',
    icon: 'qr',
    onTap: () => open('codes', { id }),
  }
  const onSite: ButtonProps = {
    text: '现场名单',
    icon: 'users',
    onTap: () => open('onSite', { id }),
  }
  if (can.help && isAtTheDoor(activity)) {
    return <BottomBar main={codes} second={can.run ? more : onSite} />
  }
  if (can.run && (phase === 'ended' || phase === 'recorded')) {
    const isOpen = phase === 'ended' && activity.kind === 'volunteer'
    return (
      <BottomBar
        main={{
          text: isOpen ? '确认时长' : '名单和时长',
          icon: 'clock',
          onTap: () => open('hours', { id }),
        }}
        second={more}
        {...(recordDaysLeft !== undefined && {
          note: `记录时长${daysLeftWords(recordDaysLeft)}`,
        })}
      />
    )
  }
  return (
    <BottomBar
      main={can.run ? { ...more, text: '办理' } : onSite}
      note={facts(`已报名 ${taken} 人`, wantedWords(activity))}
    />
  )
}
