import { ChipsField } from '@/components/Field'
import { NarrowSheet } from '@/components/NarrowSheet'
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
export function FilterSheet(props: Props) {
  return (
    <NarrowSheet {...props} all={ALL} placeLabel="所在地">
      {(draft, set) => (
        <>
          <ChipsField
            label="领域"
            options={FIELDS}
            value={[draft.field]}
            onChange={([field]) => set({ field: field as Narrowing['field'] })}
          />
          <ChipsField
            label="情况"
            options={STATES}
            value={[draft.status]}
            onChange={([status]) => set({ status: status as Narrowing['status'] })}
          />
        </>
      )}
    </NarrowSheet>
  )
}
