import type { DecisionDetail } from '@contract/decision'
import { Acts } from '@/components/Acts'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { PhotoGrid } from '@/components/PhotoGrid'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { pickPhotos } from '@/lib/pickPhotos'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'

/** Photos of the notice and of the result on the wall. */
export function ProofCard({ decision }: { decision: DecisionDetail }) {
  const { decisions } = useStores()
  const about = decision.phase === 'closed' ? 'result' : 'notice'
  const adding = useAction(async () => {
    const picked = await pickPhotos(6)
    if (picked.length === 0) return
    await decisions.addProof(decision.id, about, picked)
    toast('照片已添加')
  })
  const photos = [...decision.noticePhotos, ...decision.resultPhotos]
  if (photos.length === 0 && !decision.can.addProof) return null
  return (
    <Card title="张贴照片">
      {photos.length === 0 && <Warning text="还没有张贴照片。公告、结果贴出以后，请拍照留存。" />}
      <PhotoGrid photos={photos.map(({ id, url }) => ({ key: id, src: url }))} />
      {adding.error && <Warning text={adding.error} />}
      {decision.can.addProof && (
        <Acts>
          <Button
            kind="secondary"
            icon="camera"
            text={about === 'result' ? '添加结果公示照片' : '添加公告照片'}
            busy={adding.isBusy}
            onTap={() => void adding.run()}
          />
        </Acts>
      )}
    </Card>
  )
}
