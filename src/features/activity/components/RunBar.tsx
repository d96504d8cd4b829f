import type { ActivityDetail } from '@contract/activity'
import { BottomBar } from '@/components/BottomBar'
import { facts, wantedWords } from '../words'

interface Props {
  activity: ActivityDetail
  onMore: () => void
}

/** For those who run it: the bar at the thumb before and during the activity. */
export function RunBar({ activity, onMore }: Props) {
  return (
    <BottomBar
      main={{ text: '办理', icon: 'more', onTap: onMore }}
      note={facts(`已报名 ${activity.taken} 人`, wantedWords(activity))}
    />
  )
}
