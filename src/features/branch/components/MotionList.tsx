import type { Motion } from '@contract/branch'
import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Progress } from '@/components/Progress'
import { Tag } from '@/components/Tag'
import { facts, MOTION_KIND } from '../words'
import '../index.scss'

interface Props {
  motions: Motion[]
  canRecord: boolean
  /** Absent for those who may not. */
  onVoid?: ((motionId: string) => void) | undefined
  /** Writes one down again that was declared void; absent while votes are recorded anyway. */
  onAgain?: ((motion: Motion) => void) | undefined
}

/** What was voted on, and whether it passed: more than half of those who should have come (P-13). */
export function MotionList({ motions, canRecord, onVoid, onAgain }: Props) {
  const isReplaced = ({ title }: Motion) =>
    motions.some((other) => other.title === title && !other.voided)
  if (motions.length === 0) {
    return (
      <Card>
        <View className="br-text">
          {canRecord ? '没有需要表决的事就不用填。到会过半数，才能表决。' : '没有表决事项。'}
        </View>
      </Card>
    )
  }
  return (
    <Card>
      {motions.map((motion) => (
        <View key={motion.id} className="br-passed">
          <View className="br-top">
            <View className="br-text">{MOTION_KIND[motion.kind]}</View>
            {motion.voided ? (
              <Tag icon="close" text="已作废" />
            ) : motion.passed ? (
              <Tag tone="ok" text="通过" />
            ) : (
              <Tag tone="warn" icon="close" text="没有通过" />
            )}
          </View>
          <View>{motion.title}</View>
          <Progress
            label={`赞成 ${motion.inFavour} 票`}
            text={`需 ${motion.needed} 票`}
            value={motion.inFavour}
            total={motion.entitled}
            mark={motion.needed / motion.entitled}
            tone={motion.passed ? 'ok' : 'info'}
            note={facts(
              `反对 ${motion.against}`,
              `弃权 ${motion.abstained}`,
              `应到 ${motion.entitled}，实到 ${motion.present}`,
              motion.voided && `作废理由：${motion.voided.reason}`,
            )}
          />
          {onAgain && motion.voided && !isReplaced(motion) && (
            <Button small kind="secondary" text="重新记录" onTap={() => onAgain(motion)} />
          )}
          {onVoid && !motion.voided && (
            <Button small kind="plain" text="记错了，作废" onTap={() => onVoid(motion.id)} />
          )}
        </View>
      ))}
    </Card>
  )
}
