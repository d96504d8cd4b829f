import type { ActivityDetail } from '@contract/activity'
import { BottomBar } from '@/components/BottomBar'
import type { ButtonProps } from '@/components/Button'
import { runActs } from '../runActs'

interface Props {
  activity: ActivityDetail
  onMore: () => void
}

/** For those who run it: the bar at the thumb, before, during and after the activity. */
export function RunBar({ activity, onMore }: Props) {
  const { main, note } = runActs(activity)
  const more: ButtonProps = { text: '更多', icon: 'more', onTap: onMore }
  return <BottomBar {...(main ? { main, second: more } : { main: more })} {...(note && { note })} />
}
