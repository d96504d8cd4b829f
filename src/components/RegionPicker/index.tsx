import type { Region, RegionKind } from '@contract/region'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Field, type FieldProps } from '@/components/Field'
import { Icon } from '@/components/Icon'
import { Sheet } from '@/components/Sheet'
import { Tap } from '@/components/Tap'
import { RegionWalk } from './RegionWalk'

export interface Place {
  id: string
  name: string
}

interface Props extends FieldProps {
  value: Place | null
  onChange: (place: Place) => void
  /** What lies directly below a place; without one, the district. */
  load: (parentId?: string) => Promise<Region[]>
  /** Which kinds may be chosen, e.g. community and village. */
  kinds: readonly RegionKind[]
  /** Inside of a sheet there is no second one: the tree opens beneath. */
  inline?: boolean
}

/** A place of the tree, found by walking down from the district. Knows no store: `load` is given. */
export function RegionPicker({ value, onChange, load, kinds, inline = false, ...field }: Props) {
  const [isOpen, setOpen] = useState(false)
  const choose = (place: Place) => {
    onChange(place)
    setOpen(false)
  }
  const walk = <RegionWalk load={load} kinds={kinds} onChoose={choose} />
  const words = value?.name ?? '请选择'
  return (
    <Field {...field}>
      <Tap
        className="field__native"
        label={`${field.label}，${words}`}
        disabled={field.disabled ?? false}
        onTap={() => setOpen(!isOpen)}
      >
        <Text className={value ? '' : 'field__placeholder'}>{words}</Text>
        <Icon name={inline && isOpen ? 'up' : 'right'} />
      </Tap>
      {inline ? (
        isOpen && walk
      ) : (
        <Sheet title={`选择${field.label}`} isOpen={isOpen} onClose={() => setOpen(false)}>
          {walk}
        </Sheet>
      )}
    </Field>
  )
}
