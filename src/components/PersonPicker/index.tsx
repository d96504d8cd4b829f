import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Field, type FieldProps } from '@/components/Field'
import { Icon } from '@/components/Icon'
import { Sheet } from '@/components/Sheet'
import { Tap } from '@/components/Tap'
import { Finder } from './Finder'

export interface Person {
  id: string
  name: string
  /** What tells two people of one name apart: 后大街社区 · 139****1206. */
  facts: string
}

interface Props extends FieldProps {
  value: Person | null
  onChange: (person: Person) => void
  search: (query: string) => Promise<Person[]>
}

/** One person, found by name, pinyin or the last digits of the phone. Knows no store. */
export function PersonPicker({ value, onChange, search, ...field }: Props) {
  const [isOpen, setOpen] = useState(false)
  const words = value ? `${value.name}（${value.facts}）` : '请选择'
  const pick = (person: Person) => {
    onChange(person)
    setOpen(false)
  }
  return (
    <Field {...field}>
      <Tap
        className="field__native"
        label={`${field.label}，${words}`}
        disabled={field.disabled ?? false}
        onTap={() => setOpen(true)}
      >
        <Text className={value ? '' : 'field__placeholder'}>{words}</Text>
        <Icon name="right" />
      </Tap>
      <Sheet title={`选择${field.label}`} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Finder search={search} onPick={pick} />
      </Sheet>
    </Field>
  )
}
