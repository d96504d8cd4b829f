import type { Activity } from '@contract/activity'
import { View } from '@tarojs/components'
import { Tag } from '@/components/Tag'
import { KIND, PHASE, SIGN_UP } from '../words'
import '../index.scss'

/** How far an activity is, of which kind, and what I have to do with it. */
export function ActivityTags({ activity }: { activity: Activity }) {
  const { phase, kind, mine } = activity
  return (
    <View className="ac-tags">
      <Tag {...PHASE[phase]} />
      {kind !== 'volunteer' && <Tag text={KIND[kind]} tone="plain" icon="info" />}
      {mine && (
        <Tag
          {...SIGN_UP[mine.state]}
          {...(mine.isCheckedIn && { text: mine.isCheckedOut ? '已签退' : '已签到' })}
        />
      )}
    </View>
  )
}
