import type { Me } from '@contract/account'
import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { ROLE_WORDS } from '@/lib/words'
import '../index.scss'

interface Props {
  me: Me & { person: NonNullable<Me['person']> }
  onChangeRole: () => void
}

/** Who I am here, and in which role. */
export function SelfCard({ me, onChangeRole }: Props) {
  const { person, acting, grants, districtName } = me
  const role = acting ? ROLE_WORDS[acting.role] : person.isMember ? '党员' : '居民'
  return (
    <Card>
      <View className="self">
        <View className="self__face">{Array.from(person.name)[0]}</View>
        <View className="self__words">
          <View className="self__name">{person.name}</View>
          <View className="self__role">{role}</View>
          <View className="self__role">{acting?.placeName ?? districtName}</View>
        </View>
      </View>
      {grants.length > 0 && (
        <Button kind="secondary" icon="switch" text="切换身份" onTap={onChangeRole} />
      )}
    </Card>
  )
}
