import type { Region, RegionKind } from '@contract/region'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { TextField } from '@/components/Field'
import { type Place, RegionPicker } from '@/components/RegionPicker'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'
import { useStores } from '@/stores/root'

export type Change = 'move' | 'merge'

/** Where each kind may come to lie. */
const PARENTS: Partial<Record<RegionKind, readonly RegionKind[]>> = {
  community: ['subdistrict', 'town'],
  village: ['subdistrict', 'town'],
  estate: ['community', 'village'],
}

const WORDS = {
  move: {
    title: '隶属',
    label: '以后属于',
    act: '调整',
    note: '里面的支部、党员、互助站、活动和历史数字都跟着走，两边的合计随之改变。原来上级的单位从此看不到它，新上级的单位能看到。',
  },
  merge: {
    title: '合并',
    label: '并入',
    act: '合并',
    note: '以后它是那里的一个片区：支部、党员、活动和历史数字都还在，合计算进那里；它的服务站随之注销，不再单独计算覆盖。合并以后不能再分开。',
  },
} as const

interface Props {
  change: Change
  region: Region
  isOpen: boolean
  busy: boolean
  error?: string | undefined
  onClose: () => void
  onDone: (parentId: string, reason: string) => void
}

/** 调整隶属, 合并: of which place it is a part from now on, and by what decision. */
export function MoveSheet({ change, region, isOpen, busy, error, onClose, onDone }: Props) {
  const { regions } = useStores()
  const words = WORDS[change]
  const [place, setPlace] = useState<Place | null>(null)
  const [reason, setReason] = useState('')
  return (
    <Sheet
      title={`${region.name}的${words.title}`}
      isOpen={isOpen}
      onClose={onClose}
      act={
        <Button
          text={words.act}
          busy={busy}
          disabled={!place || !reason.trim()}
          onTap={() => place && onDone(place.id, reason.trim())}
        />
      }
    >
      <RegionPicker
        label={words.label}
        inline
        load={regions.load}
        kinds={change === 'move' ? (PARENTS[region.kind] ?? []) : [region.kind]}
        value={place}
        onChange={setPlace}
        error={error}
      />
      <TextField label="依据" maxLength={200} value={reason} onChange={setReason} />
      <Warning tone="info" text={words.note} />
    </Sheet>
  )
}
