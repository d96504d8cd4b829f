import type { Problem } from '@contract/problem'
import { View } from '@tarojs/components'
import { Tag } from '@/components/Tag'
import { CHECK, STATE, starsOf, URGENCY } from '../words'
import '../index.scss'

/** How a problem stands: its state, whether it is late or urgent, and who may see it. */
export function ProblemTags({ problem }: { problem: Problem }) {
  const { state, urgency, isOverdue, check, stars, waitingTexts } = problem
  const isOpen = state !== 'solved' && state !== 'declined' && state !== 'merged'
  return (
    <View className="pb-tags">
      <Tag {...STATE[state]} />
      {isOverdue && <Tag text="已逾期" tone="warn" />}
      {isOpen && urgency !== 'normal' && <Tag text={URGENCY[urgency]} tone="brand" icon="warn" />}
      {check && check !== 'passed' && <Tag {...CHECK[check]} />}
      {check === 'passed' && waitingTexts !== undefined && (
        <Tag text={`${waitingTexts} 段等审核`} tone="warn" icon="hidden" />
      )}
      {stars !== undefined && <Tag text={starsOf(stars)} tone="gold" />}
    </View>
  )
}
