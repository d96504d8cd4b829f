import {
  CHILD_FIGURES,
  type ChildFigure,
  computedText,
  type FigureName,
  factOf,
  type PlacePage,
  type PlaceRow,
} from '@contract/dashboard'
import { SectionTitle } from '@/components/Card'
import { type Column, DataList } from '@/components/DataList'
import { open } from '../paths'
import { cellText, sortValue } from '../words'

/** Heads of a table are shorter than the names of figures. */
const HEADS: Record<ChildFigure, string> = {
  organizations: '社会组织',
  members: '党员',
  branchesRegular: '党支部',
  temporaryActive: '临时党支部',
  stations: '互助站',
  recentTimes: '近30天人次',
  recentMinutes: '近30天小时',
}
const OWN = '本级'
/** What a phone says of a part in one line. */
const IN_SHORT: ChildFigure[] = ['organizations', 'members', 'stations', 'recentMinutes']

const nameOf = ({ place }: PlaceRow) => place?.name ?? OWN

const COLUMNS: Column<PlaceRow>[] = [
  { key: 'name', title: '地方', nowrap: true, render: nameOf },
  ...CHILD_FIGURES.map(
    (name): Column<PlaceRow> => ({
      key: name,
      title: HEADS[name],
      align: 'right',
      render: ({ values }) => cellText(name, values[name]),
      sortBy: ({ values }) => sortValue(values[name]),
    }),
  ),
]

/** The next level: each part, and what belongs to the place itself; together they are the whole. */
export function PlaceParts({ page }: { page: PlacePage }) {
  if (page.rows.length === 0) return null
  return (
    <>
      <SectionTitle title="下一级" side={`各项相加等于${page.place.name}的合计`} />
      <DataList
        label="下一级"
        rows={page.rows}
        columns={COLUMNS}
        keyOf={({ place }) => place?.id ?? OWN}
        isDoor={({ place }) => place?.hasPage ?? false}
        onOpen={({ place }) => place?.hasPage && open('place', { regionId: place.id })}
        item={(row) => ({
          title: nameOf(row),
          facts: IN_SHORT.map((name) => short(name, row)).join(' · '),
        })}
      />
    </>
  )
}

function short(name: ChildFigure, { values }: PlaceRow): string {
  const computed = values[name]
  const label = name === 'recentMinutes' ? '近30天' : factOf(name as FigureName).label
  return `${label} ${computed === 'few' ? '少于5' : computedText(name, computed)}`
}
