import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Field, type FieldProps } from '@/components/Field'
import { Icon } from '@/components/Icon'
import { Sheet } from '@/components/Sheet'
import { Tap } from '@/components/Tap'
import { Finder, type FinderProps, type Found } from './Finder'

export type { Found } from './Finder'

interface Props extends FieldProps, Pick<FinderProps, 'search' | 'placeholder' | 'eager' | 'icon'> {
  value: Found | null
  onChange: (found: Found) => void
  /** Inside of a sheet there is no second one: the search opens beneath. */
  inline?: boolean
}

/** One of many, found while one types: a person, a branch. Knows no store: `search` is given. */
export function SearchPicker(props: Props) {
  const { value, onChange, search, placeholder, eager, icon, inline = false, ...field } = props
  const [isOpen, setOpen] = useState(false)
  const words = value ? [value.name, value.facts].filter(Boolean).join(' · ') : '请选择'
  const pick = (found: Found) => {
    onChange(found)
    setOpen(false)
  }
  const finder = <Finder {...{ search, placeholder, eager, icon }} onPick={pick} />
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
        isOpen && finder
      ) : (
        <Sheet title={`选择${field.label}`} isOpen={isOpen} onClose={() => setOpen(false)}>
          {finder}
        </Sheet>
      )}
    </Field>
  )
}
