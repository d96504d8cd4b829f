import type { Station } from '@contract/station'
import { View } from '@tarojs/components'
import { Tag } from '@/components/Tag'
import { STATE } from '../words'
import '../index.scss'

/** How it stands, and whether it waits for the caller's answer. */
export function StationTags({ station }: { station: Station }) {
  return (
    <View className="st-tags">
      <Tag {...STATE[station.state]} />
      {station.isInvited && <Tag tone="warn" icon="bell" text="邀请您协调" />}
    </View>
  )
}
