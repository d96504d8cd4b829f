import type { Region, RegionKind } from '@contract/region'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { TextField } from '@/components/Field'
import { type Place, RegionPicker } from '@/components/RegionPicker'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'
import { useStores } from '@/stores/root'

/** Where each kind may come to lie. */
const PARENTS: Partial<Record<RegionKind, readonly RegionKind[]>> = {
  community: ['subdistrict', 'town'],
  village: ['subdistrict', 'town'],
  estate: ['community', 'village'],
}

interface Props {
  region: Region
  isOpen: boolean
  busy: boolean
  error?: string | undefined
  onClose: () => void
  onDone: (parentId: string, reason: string) => void
}

/** 调整隶属: below which place it lies from now on, and by what decision. */
export function MoveSheet({ region, isOpen, busy, error, onClose, onDone }: Props) {
  const { regions } = useStores()
  const [place, setPlace] = useState<Place | null>(null)
  const [reason, setReason] = useState('')
  return (
    <Sheet
      title={`调整${region.name}的隶属`}
      isOpen={isOpen}
      onClose={onClose}
      act={
        <Button
          text="调整"
          busy={busy}
          disabled={!place || !reason.trim()}
          onTap={() => place && onDone(place.id, reason.trim())}
        />
      }
    >
      <RegionPicker
        label="以后属于"
        inline
        load={regions.load}
        kinds={PARENTS[region.kind] ?? []}
        value={place}
        onChange={setPlace}
        error={error}
      />
      <TextField label="依据" maxLength={200} value={reason} onChange={setReason} />
      <Warning
        tone="info"
        text="里面的支部、党员、互助站、活动和历史数字都跟着走，两边的合计随之改变。原来上级的单位从此看不到它，新上级的单位能看到。"
      />
    </Sheet>
  )
}
