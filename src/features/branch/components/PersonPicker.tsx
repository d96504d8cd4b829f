import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Busy } from '@/components/Busy'
import { Button } from '@/components/Button'
import { Field } from '@/components/Field'
import { ListItem } from '@/components/ListItem'
import { SearchBar } from '@/components/SearchBar'
import { Sheet } from '@/components/Sheet'
import { useAction } from '@/lib/useAction'
import { useDebounced } from '../useDebounced'
import '../index.scss'

export interface Person {
  id: string
  name: string
  facts: string
}

interface Props {
  label: string
  hint?: string | undefined
  error?: string | undefined
  optional?: boolean
  value: Person | undefined
  onChange: (person: Person | undefined) => void
  search: (query: string) => Promise<Person[]>
}

/** One person of the roster, found by name, pinyin or the last digits of the phone. */
export function PersonPicker(props: Props) {
  const { label, value, onChange, search } = props
  const [isOpen, setOpen] = useState(false)
  return (
    <Field label={label} hint={props.hint} error={props.error} optional={props.optional ?? false}>
      {value && <ListItem icon="me" title={value.name} facts={value.facts} />}
      <View className="br-acts">
        <Button
          small
          kind="secondary"
          icon="search"
          text={value ? '换一位' : `选择${label}`}
          onTap={() => setOpen(true)}
        />
        {value && props.optional && (
          <Button small kind="plain" text="不选" onTap={() => onChange(undefined)} />
        )}
      </View>
      <Sheet title={`选择${label}`} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Finder
          search={search}
          onPick={(person) => {
            onChange(person)
            setOpen(false)
          }}
        />
      </Sheet>
    </Field>
  )
}

interface FinderProps {
  search: (query: string) => Promise<Person[]>
  onPick: (person: Person) => void
}

/** The search itself; for use inside a sheet. */
function Finder({ search, onPick }: FinderProps) {
  const [query, setQuery] = useState('')
  const [people, setPeople] = useState<Person[]>()
  const settled = useDebounced(query.trim())
  const finding = useAction(async (text: string) => setPeople(await search(text)))
  const { run } = finding
  useEffect(() => void run(settled), [run, settled])
  return (
    <View>
      <SearchBar value={query} onChange={setQuery} placeholder="姓名、拼音、手机后四位" />
      {finding.error && <View className="br-error">{finding.error}</View>}
      {!people && finding.isBusy && <Busy />}
      {people?.length === 0 && (
        <View className="br-text">名册里没有找到。请核对姓名，或先到党员名册里登记。</View>
      )}
      {people?.map((person) => (
        <ListItem
          key={person.id}
          icon="me"
          title={person.name}
          facts={person.facts}
          onTap={() => onPick(person)}
        />
      ))}
    </View>
  )
}
