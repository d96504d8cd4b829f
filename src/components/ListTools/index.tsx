import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { type Filter, FilterChips } from '@/components/FilterChips'
import { SearchBar } from '@/components/SearchBar'
import './index.scss'

interface Props<Key extends string> {
  query: string
  onQuery: (query: string) => void
  /** What can be searched: 姓名、拼音、手机后四位. */
  placeholder: string
  chips: Filter<Key>[]
  chip: Key
  onChip: (key: Key) => void
  chipsLabel: string
  /** How many further filters are set. */
  narrowed: number
  onFilter: () => void
}

/** Above a long list: search, the most asked-for part, and the rest behind 筛选. */
export function ListTools<Key extends string>(props: Props<Key>) {
  const { query, onQuery, placeholder, chips, chip, onChip, chipsLabel, narrowed, onFilter } = props
  return (
    <View className="list-tools no-print">
      <View className="list-tools__search">
        <SearchBar value={query} onChange={onQuery} placeholder={placeholder} />
        <Button
          kind="secondary"
          small
          icon="filter"
          text={narrowed > 0 ? `筛选 ${narrowed}` : '筛选'}
          onTap={onFilter}
        />
      </View>
      <FilterChips items={chips} value={chip} onChange={onChip} label={chipsLabel} />
    </View>
  )
}
