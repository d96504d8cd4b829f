import type { ProblemDetail, ProblemStep } from '@contract/problem'
import { View } from '@tarojs/components'
import { Acts } from '@/components/Acts'
import { Button } from '@/components/Button'
import { PhotoGrid } from '@/components/PhotoGrid'
import { Tag } from '@/components/Tag'
import { Timeline } from '@/components/Timeline'
import { formatDateTime } from '@/lib/dates'
import { showPhotos } from '@/lib/download'
import { CHECK, doerOf, stepTitle } from '../words'
import '../index.scss'

interface Props {
  problem: ProblemDetail
  busy: boolean
  onPass: (stepId: string) => void
  onHide: (stepId: string) => void
}

/** Every step with who took it, and what waits to be looked at. */
export function ProblemLine({ problem, ...review }: Props) {
  return (
    <Timeline
      items={problem.steps.map((step) => ({
        key: step.id,
        title: stepTitle(step),
        facts: `${doerOf(step)} · ${formatDateTime(step.at)}`,
        ...(step.text && { text: step.text }),
        below: <Below step={step} canReview={problem.can.review} {...review} />,
      }))}
    />
  )
}

interface BelowProps extends Omit<Props, 'problem'> {
  step: ProblemStep
  canReview: boolean
}

function Below({ step, canReview, busy, onPass, onHide }: BelowProps) {
  const { id, photos, check, checkReason, isOwn, isDoubtful } = step
  const urls = photos.map(({ url }) => url)
  const mayReview = canReview && !isOwn && check !== undefined
  return (
    <View>
      {photos.length > 0 && (
        <PhotoGrid
          photos={photos.map((photo) => ({ key: photo.id, src: photo.url }))}
          onOpen={({ src }) => showPhotos(urls, src)}
        />
      )}
      {check && check !== 'passed' && (
        <View className="pb-tags">
          <Tag {...CHECK[check]} />
          {isDoubtful && <Tag text="微信检查提示有风险" tone="warn" />}
        </View>
      )}
      {checkReason && <View className="pb-note">{checkReason}</View>}
      {mayReview && (
        <View className="pb-acts">
          <Acts>
            {check !== 'passed' && (
              <Button small icon="eye" text="可以公开" busy={busy} onTap={() => onPass(id)} />
            )}
            {check !== 'refused' && (
              <Button small kind="secondary" icon="hidden" text="不公开" onTap={() => onHide(id)} />
            )}
          </Acts>
        </View>
      )}
    </View>
  )
}
