import type { ActivityDetail } from '@contract/activity'
import { View } from '@tarojs/components'
import { wantedWords } from '../words'
import '../index.scss'

/** For those who might come: what is still wanted. */
export function SignUpBar({ activity }: { activity: ActivityDetail }) {
  if (activity.phase !== 'open' && activity.phase !== 'underWay') return null
  return <View className="ac-bar">{wantedWords(activity)}</View>
}
