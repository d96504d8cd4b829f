import type { Member } from '@contract/member'
import { View } from '@tarojs/components'
import { Tag } from '@/components/Tag'
import { CATEGORY_WORDS } from '@/lib/words'
import '../index.scss'

/** What is special about somebody, each as a word with its picture. */
export function MemberTags({ member }: { member: Member }) {
  const { category, homeBranch, isMobile, isInService, status } = member
  const isPlain = category === 'full' && !homeBranch.outside && !isMobile && !isInService
  if (isPlain && status === 'active') return null
  return (
    <View className="tags">
      {status === 'left' && <Tag text="已离册" />}
      {category !== 'full' && <Tag tone="gold" text={CATEGORY_WORDS[category]} />}
      {homeBranch.outside && <Tag tone="info" icon="info" text="关系在外" />}
      {isMobile && <Tag tone="warn" icon="switch" text="流动党员" />}
      {isInService && <Tag tone="ok" icon="pin" text="在职报到" />}
    </View>
  )
}
