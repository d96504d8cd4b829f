import type { Problem } from '@contract/problem'
import { type Column, DataList } from '@/components/DataList'
import { formatDay } from '@/lib/dates'
import { open } from '../paths'
import { factsOf, KIND, timeOf, titleOf } from '../words'
import { ProblemTags } from './ProblemTags'

interface Props {
  rows: Problem[]
  /** Of several stations: says of which. */
  hasStations: boolean
  more?: { isThere: boolean; busy: boolean; onMore: () => void }
}

const COLUMNS: Column<Problem>[] = [
  { key: 'words', title: '问题', render: titleOf },
  { key: 'place', title: '地点', render: ({ place }) => place ?? '' },
  { key: 'kind', title: '类别', nowrap: true, render: ({ kind }) => KIND[kind] },
  {
    key: 'brought',
    title: '提出',
    nowrap: true,
    render: ({ broughtOn }) => formatDay(broughtOn),
    sortBy: ({ broughtOn }) => broughtOn,
  },
  {
    key: 'due',
    title: '期限',
    nowrap: true,
    render: timeOf,
    sortBy: ({ dueOn, solvedOn }) => dueOn ?? solvedOn ?? '',
  },
  {
    key: 'assignee',
    title: '协调人',
    nowrap: true,
    render: ({ assigneeName }) => assigneeName ?? '',
  },
  { key: 'state', title: '状态', render: (problem) => <ProblemTags problem={problem} /> },
]
const STATION: Column<Problem> = {
  key: 'station',
  title: '互助站',
  render: ({ stationName }) => stationName,
}

/** Problems as cards on a phone and as a table at a desk. */
export function ProblemRows({ rows, hasStations, more }: Props) {
  const [words, ...others] = COLUMNS as [Column<Problem>, ...Column<Problem>[]]
  return (
    <DataList
      label="问题"
      rows={rows}
      columns={hasStations ? [words, STATION, ...others] : COLUMNS}
      keyOf={({ id }) => id}
      onOpen={({ id }) => open('detail', { id })}
      item={(problem) => ({
        title: titleOf(problem),
        facts: [hasStations && problem.stationName, factsOf(problem)].filter(Boolean).join(' · '),
        below: <ProblemTags problem={problem} />,
      })}
      {...(more && { more })}
    />
  )
}
