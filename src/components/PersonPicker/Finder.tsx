import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Empty } from '@/components/Empty'
import { ErrorPanel } from '@/components/ErrorPanel'
import { ListItem } from '@/components/ListItem'
import { SearchBar } from '@/components/SearchBar'
import { Skeleton } from '@/components/Skeleton'
import { useAction } from '@/lib/useAction'
import { useSettled } from '@/lib/useSettled'
import type { Person } from './index'

interface Props {
  search: (query: string) => Promise<Person[]>
  onPick: (person: Person) => void
}

/** Finds somebody while one types. */
export function Finder({ search, onPick }: Props) {
  const [query, setQuery] = useState('')
  const [people, setPeople] = useState<Person[]>()
  const settled = useSettled(query.trim())
  const finding = useAction(async (text: string) => setPeople(text ? await search(text) : []))
  const { run } = finding
  useEffect(() => void run(settled), [run, settled])
  return (
    <View>
      <SearchBar value={query} onChange={setQuery} placeholder="姓名、拼音、手机后四位" />
      {finding.error && <ErrorPanel text={finding.error} onRetry={() => void finding.retry()} />}
      {!people && finding.isBusy && <Skeleton rows={1} />}
      {people?.length === 0 && (
        <Empty
          icon="search"
          text={
            settled ? '没有找到。请核对姓名，或换手机后四位试试。' : '输入姓名，下面会出现结果。'
          }
        />
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
