import type { SealRequest } from '@contract/activity'
import { Button } from '@/components/Button'
import { Row } from '@/components/Row'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'
import { useStores } from '@/stores/root'

interface Props {
  request: SealRequest | undefined
  busy: boolean
  error: string | undefined
  onSeal: () => void
  onClose: () => void
}

/** In whose name: the body for which the caller acts, and no other. */
export function SealSheet({ request, busy, error, onSeal, onClose }: Props) {
  const { account } = useStores()
  return (
    <Sheet
      title={`为${request?.name ?? ''}盖章`}
      isOpen={request !== undefined}
      onClose={onClose}
      act={<Button text="盖章" busy={busy} onTap={onSeal} />}
    >
      <Row label="盖章单位" value={account.me?.acting?.placeName ?? ''} strong />
      <Warning text="盖章后成为志愿服务证明，不能收回。请核对服务时间和内容属实。" />
      {error && <Warning text={error} />}
    </Sheet>
  )
}
