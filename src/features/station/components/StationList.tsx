import type { Station } from '@contract/station'
import type { ComponentProps } from 'react'
import { type Column, DataList } from '@/components/DataList'
import { StationTags } from './StationTags'

const COLUMNS: Column<Station>[] = [
  { key: 'name', title: '互助站', render: ({ name }) => name, sortBy: ({ name }) => name },
  {
    key: 'place',
    title: '地点',
    render: ({ regionName }) => regionName,
    sortBy: ({ regionName }) => regionName,
  },
  {
    key: 'holders',
    title: '发起人和协调人',
    nowrap: true,
    align: 'right',
    render: ({ holderCount }) => `${holderCount} 人`,
    sortBy: ({ holderCount }) => holderCount,
  },
  {
    key: 'state',
    title: '状态',
    nowrap: true,
    render: (station) => <StationTags station={station} />,
  },
]

type ListProps = ComponentProps<typeof DataList<Station>>

/** Stations: a table at a desk, items on a phone. */
export function StationList(props: Omit<ListProps, 'label' | 'columns' | 'item'>) {
  return (
    <DataList
      {...props}
      label="互助站"
      columns={COLUMNS}
      item={(station) => ({
        icon: 'station',
        title: station.name,
        facts: `${station.regionName} · ${station.holderCount} 位发起人和协调人`,
        below: <StationTags station={station} />,
      })}
    />
  )
}
