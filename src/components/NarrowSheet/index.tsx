import type { RegionKind } from '@contract/region'
import { type ComponentProps, type ReactNode, useState } from 'react'
import { Button } from '@/components/Button'
import { type Place, RegionPicker } from '@/components/RegionPicker'
import { Sheet } from '@/components/Sheet'

const KINDS: RegionKind[] = ['district', 'subdistrict', 'town', 'community', 'village']

interface Props<Narrowing> {
  isOpen: boolean
  value: Narrowing
  /** What narrows nothing. */
  all: Narrowing
  placeLabel: string
  load: ComponentProps<typeof RegionPicker>['load']
  onClose: () => void
  onChange: (value: Narrowing) => void
  /** The questions besides the place. */
  children: (draft: Narrowing, set: (part: Partial<Narrowing>) => void) => ReactNode
}

/** 筛选: what is asked for less often than a name. Nothing is searched until it is said to be. */
export function NarrowSheet<Narrowing extends { place: Place | null }>(props: Props<Narrowing>) {
  const { isOpen, value, all, placeLabel, load, onClose, onChange, children } = props
  const [draft, setDraft] = useState(value)
  const set = (part: Partial<Narrowing>) => setDraft({ ...draft, ...part })
  const use = (next: Narrowing) => {
    setDraft(next)
    onChange(next)
    onClose()
  }
  return (
    <Sheet
      title="筛选"
      isOpen={isOpen}
      onClose={onClose}
      act={
        <>
          <Button kind="secondary" text="全部清除" onTap={() => use(all)} />
          <Button text="看结果" onTap={() => use(draft)} />
        </>
      }
    >
      <RegionPicker
        inline
        optional
        label={placeLabel}
        value={draft.place}
        onChange={(place) => setDraft({ ...draft, place })}
        load={load}
        kinds={KINDS}
      />
      {children(draft, set)}
    </Sheet>
  )
}
