import type { RecordItem } from '@contract/activity'
import type { ComponentProps } from 'react'
import { type Column, DataList } from '@/components/DataList'
import { Tag } from '@/components/Tag'
import { dateBlock, formatDay } from '@/lib/dates'
import { hoursWords, RECORD_STATE } from '../hoursWords'
import { facts, KIND } from '../words'

const minutesOf = ({ minutes, state }: RecordItem) =>
  minutes === undefined ? '' : `${state === 'pending' ? '暂计 ' : ''}${hoursWords(minutes)}`

const COLUMNS: Column<RecordItem>[] = [
  { key: 'day', title: '日期', nowrap: true, render: ({ day }) => formatDay(day) },
  { key: 'title', title: '活动', render: ({ title }) => title },
  { key: 'shift', title: '岗位', render: ({ shiftName }) => shiftName },
  { key: 'organiser', title: '组织单位', render: ({ organiserName }) => organiserName },
  { key: 'kind', title: '类型', nowrap: true, render: ({ kind }) => KIND[kind] },
  { key: 'minutes', title: '时长', nowrap: true, render: minutesOf },
  {
    key: 'state',
    title: '状态',
    nowrap: true,
    render: ({ state }) => <Tag {...RECORD_STATE[state]} />,
  },
]

type ListProps = ComponentProps<typeof DataList<RecordItem>>

/** Each time one came: a table at a desk, items with their day on a phone. */
export function RecordList(props: Omit<ListProps, 'label' | 'columns' | 'item'>) {
  return (
    <DataList
      {...props}
      label="我的记录"
      columns={COLUMNS}
      item={(row) => ({
        title: row.title,
        facts: facts(minutesOf(row), row.shiftName),
        date: { ...dateBlock(row.day), urgent: false },
        below: <Tag {...RECORD_STATE[row.state]} />,
      })}
    />
  )
}
