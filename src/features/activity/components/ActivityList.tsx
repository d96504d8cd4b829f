import type { Activity } from '@contract/activity'
import { View } from '@tarojs/components'
import type { ComponentProps } from 'react'
import { type Column, DataList } from '@/components/DataList'
import { Tag } from '@/components/Tag'
import { dateBlock, formatRange, formatTime } from '@/lib/dates'
import { facts, KIND, PHASE, SIGN_UP, wantedWords } from '../words'
import { ActivityTags } from './ActivityTag'
import '../index.scss'

const timesOf = ({ startsAt, endsAt }: Activity) =>
  startsAt && endsAt ? `${formatTime(startsAt)}–${formatTime(endsAt)}` : '时间未定'

/** Numbers are news while one can still come. */
const wantedOf = (activity: Activity) =>
  activity.phase === 'open' || activity.phase === 'underWay'
    ? wantedWords(activity)
    : `${activity.taken}/${activity.places} 人`

const COLUMNS: Column<Activity>[] = [
  {
    key: 'title',
    title: '活动',
    render: ({ title }) => <View className="ac-cell">{title}</View>,
    sortBy: ({ title }) => title,
  },
  {
    key: 'when',
    title: '时间',
    nowrap: true,
    render: ({ startsAt, endsAt }) => (startsAt && endsAt ? formatRange(startsAt, endsAt) : '未定'),
    sortBy: ({ startsAt }) => startsAt ?? '',
  },
  {
    key: 'place',
    title: '地点',
    render: ({ regionName, place }) => <View className="ac-cell">{facts(place, regionName)}</View>,
    sortBy: ({ regionName }) => regionName,
  },
  { key: 'organiser', title: '组织单位', render: ({ organiserName }) => organiserName },
  { key: 'kind', title: '类型', nowrap: true, render: ({ kind }) => KIND[kind] },
  {
    key: 'wanted',
    title: '人数',
    nowrap: true,
    render: wantedOf,
    sortBy: ({ places, taken }) => places - taken,
  },
  {
    key: 'state',
    title: '状态',
    nowrap: true,
    render: ({ phase, mine }) => <Tag {...(mine ? SIGN_UP[mine.state] : PHASE[phase])} />,
  },
]

/** Beside an open activity there is room for what one looks for; the rest stands in it. */
const BESIDE = COLUMNS.filter(({ key }) => key !== 'organiser' && key !== 'kind')

type ListProps = ComponentProps<typeof DataList<Activity>>

/** Activities: a table at a desk, items with their day on a phone. */
export function ActivityList(props: Omit<ListProps, 'label' | 'columns' | 'item'>) {
  return (
    <DataList
      {...props}
      label="活动"
      columns={props.activeKey ? BESIDE : COLUMNS}
      item={(activity) => ({
        title: activity.title,
        facts: facts(timesOf(activity), activity.place, wantedOf(activity)),
        ...(activity.startsAt && { date: { ...dateBlock(activity.startsAt), urgent: false } }),
        below: <ActivityTags activity={activity} />,
      })}
    />
  )
}
