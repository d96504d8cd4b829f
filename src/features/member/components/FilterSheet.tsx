import { ChipsField, TextField } from '@/components/Field'
import { NarrowSheet } from '@/components/NarrowSheet'
import type { Place } from '@/components/RegionPicker'
import type { RegionStore } from '@/features/region/RegionStore'

export interface Narrowing {
  place: Place | null
  homeBranch: '' | 'inside' | 'outside'
  mobile: boolean
  skill: string
  status: 'active' | 'left'
}

export const ALL: Narrowing = {
  place: null,
  homeBranch: '',
  mobile: false,
  skill: '',
  status: 'active',
}

/** How many of them narrow the list. */
export function countOf({ place, homeBranch, mobile, skill, status }: Narrowing): number {
  return [place, homeBranch, mobile, skill, status === 'left'].filter(Boolean).length
}

const HOMES = [
  { value: '', text: '不限' },
  { value: 'inside', text: '在本系统的支部' },
  { value: 'outside', text: '在系统外' },
]
const MOBILE = [
  { value: '', text: '不限' },
  { value: 'yes', text: '只看流动党员' },
]
const STATES = [
  { value: 'active', text: '在册' },
  { value: 'left', text: '已离册' },
]

interface Props {
  isOpen: boolean
  value: Narrowing
  load: RegionStore['load']
  onClose: () => void
  onChange: (value: Narrowing) => void
}

/** What is asked for less often than a name. */
export function FilterSheet(props: Props) {
  return (
    <NarrowSheet {...props} all={ALL} placeLabel="报到的地方">
      {(draft, set) => (
        <>
          <ChipsField
            label="组织关系"
            options={HOMES}
            value={[draft.homeBranch]}
            onChange={([home]) => set({ homeBranch: home as Narrowing['homeBranch'] })}
          />
          <ChipsField
            label="流动党员"
            options={MOBILE}
            value={[draft.mobile ? 'yes' : '']}
            onChange={([choice]) => set({ mobile: choice === 'yes' })}
          />
          <TextField
            label="特长"
            optional
            placeholder="例如：水电、绘图"
            maxLength={20}
            value={draft.skill}
            onChange={(skill) => set({ skill })}
          />
          <ChipsField
            label="在册情况"
            options={STATES}
            value={[draft.status]}
            onChange={([status]) => set({ status: status as Narrowing['status'] })}
          />
        </>
      )}
    </NarrowSheet>
  )
}
