import { View } from '@tarojs/components'
import { useState } from 'react'
import { Empty } from '@/components/Empty'
import { ErrorPanel } from '@/components/ErrorPanel'
import type { IconName } from '@/components/Icon'
import { ListItem } from '@/components/ListItem'
import { SearchBar } from '@/components/SearchBar'
import { Skeleton } from '@/components/Skeleton'
import { useAction } from '@/lib/useAction'
import { useFollow } from '@/lib/useFollow'
import { useSettled } from '@/lib/useSettled'

export interface Found {
  id: string
  name: string
  /** What tells two of one name apart: 后大街社区 · 139****1206. */
  facts?: string | undefined
}

export interface FinderProps {
  search: (query: string) => Promise<Found[]>
  /** What can be typed: 姓名、拼音、手机后四位. */
  placeholder: string
  icon?: IconName | undefined
  /** Shows the first ones before anything is typed. */
  eager?: boolean | undefined
  onPick: (found: Found) => void
}

/** Finds while one types. */
export function Finder({ search, placeholder, icon = 'me', eager = false, onPick }: FinderProps) {
  const [query, setQuery] = useState('')
  const [rows, setRows] = useState<Found[]>()
  const settled = useSettled(query.trim())
  const finding = useAction(async (text: string) =>
    setRows(text || eager ? await search(text) : []),
  )
  useFollow(settled, finding)
  return (
    <View>
      <SearchBar value={query} onChange={setQuery} placeholder={placeholder} />
      {finding.error && <ErrorPanel text={finding.error} onRetry={() => void finding.retry()} />}
      {!rows && !finding.error && <Skeleton rows={1} />}
      {rows?.length === 0 && !finding.isBusy && (
        <Empty
          icon="search"
          text={settled ? '没有找到，换个说法试试。' : `输入${placeholder}，下面会出现结果。`}
        />
      )}
      {rows?.map((row) => (
        <ListItem
          key={row.id}
          icon={icon}
          title={row.name}
          {...(row.facts && { facts: row.facts })}
          onTap={() => onPick(row)}
        />
      ))}
    </View>
  )
}
