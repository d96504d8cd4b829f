import { useState } from 'react'
import { Button } from '@/components/Button'
import { ChipsField } from '@/components/Field'
import { RegionPicker } from '@/components/RegionPicker'
import { Sheet } from '@/components/Sheet'
import type { RegionStore } from '@/features/region/RegionStore'
import { FIELD_WORDS } from '../organizationWords'
import { ALL, type Narrowing } from './useRegistryFilter'

const FIELDS = [
  { value: '', text: '不限' },
  ...Object.entries(FIELD_WORDS).map(([value, text]) => ({ value, text })),
]
const STATES = [
  { value: 'active', text: '存续' },
  { value: 'cancelled', text: '已注销' },
]

interface Props {
  isOpen: boolean
  value: Narrowing
  load: RegionStore['load']
  onClose: () => void
  onChange: (value: Narrowing) => void
}

/** Where, in which field, and whether still there. */
export function FilterSheet({ isOpen, value, load, onClose, onChange }: Props) {
  const [draft, setDraft] = useState(value)
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
          <Button kind="secondary" text="全部清除" onTap={() => use(ALL)} />
          <Button text="看结果" onTap={() => use(draft)} />
        </>
      }
    >
      <RegionPicker
        inline
        optional
        label="所在地"
        value={draft.place}
        onChange={(place) => setDraft({ ...draft, place })}
        load={load}
        kinds={['district', 'subdistrict', 'town', 'community', 'village']}
      />
      <ChipsField
        label="领域"
        options={FIELDS}
        value={[draft.field]}
        onChange={([field]) => setDraft({ ...draft, field: field as Narrowing['field'] })}
      />
      <ChipsField
        label="情况"
        options={STATES}
        value={[draft.status]}
        onChange={([status]) => setDraft({ ...draft, status: status as Narrowing['status'] })}
      />
    </Sheet>
  )
}
