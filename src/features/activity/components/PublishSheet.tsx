import type { ActivityDetail, Missing } from '@contract/activity'
import { RULES } from '@contract/rules'
import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'
import { STEPS, stepOf } from '../draft'
import { open } from '../paths'
import '../index.scss'

interface Props {
  activity: ActivityDetail
  isOpen: boolean
  busy: boolean
  error: string | undefined
  onPublish: () => void
  onClose: () => void
}

const basisOf = ({ rule }: Missing) =>
  rule ? `${RULES[rule].article}：${RULES[rule].says}` : undefined

/** Before people are called: what is still missing and which article asks for it, or what to mind. */
export function PublishSheet({ activity, isOpen, busy, error, onPublish, onClose }: Props) {
  const { id, missing, warnings } = activity
  const isComplete = missing.length === 0
  const mend = () => {
    onClose()
    open('edit', { id, step: String(stepOf(missing[0]?.field) ?? 0) })
  }
  return (
    <Sheet
      title={isComplete ? '发布活动' : `还差 ${missing.length} 项才能发布`}
      isOpen={isOpen}
      onClose={onClose}
      act={
        isComplete ? (
          <Button text="发布" busy={busy} onTap={onPublish} />
        ) : (
          <Button text="去补齐" onTap={mend} />
        )
      }
    >
      {isComplete && (
        <View className="ac-text">
          发布后大家就能看到并报名。时间、地点以后可以改，会通知报名的人。
        </View>
      )}
      {missing.map((gap) => (
        <Warning
          key={`${gap.field} ${gap.message}`}
          text={`${STEPS[stepOf(gap.field) ?? 0]}：${gap.message}。`}
          basis={basisOf(gap)}
        />
      ))}
      {warnings.map((warning) => (
        <Warning
          key={warning.field}
          tone="info"
          text={`${warning.message}。`}
          basis={basisOf(warning)}
        />
      ))}
      {error && <Warning text={error} />}
    </Sheet>
  )
}
