import type { SealRequest } from '@contract/activity'
import { useEffect, useState } from 'react'
import { Button } from '@/components/Button'
import { TextField } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'
import { useStores } from '@/stores/root'

interface Props {
  request: SealRequest | undefined
  busy: boolean
  error: string | undefined
  onSeal: (body: string) => void
  onClose: () => void
}

/** In whose name: the body as it stands on the certificate. */
export function SealSheet({ request, busy, error, onSeal, onClose }: Props) {
  const { account } = useStores()
  const own = account.me?.acting?.placeName ?? ''
  const [body, setBody] = useState(own)
  useEffect(() => {
    if (request) setBody(own)
  }, [request, own])
  return (
    <Sheet
      title={`为${request?.name ?? ''}盖章`}
      isOpen={request !== undefined}
      onClose={onClose}
      act={<Button text="盖章" busy={busy} onTap={() => onSeal(body.trim())} />}
    >
      <TextField
        label="盖章单位"
        hint="写单位全称，会印在证明上"
        value={body}
        onChange={setBody}
        maxLength={100}
      />
      <Warning text="盖章后成为志愿服务证明，不能收回。请核对服务时间和内容属实。" />
      {error && <Warning text={error} />}
    </Sheet>
  )
}
