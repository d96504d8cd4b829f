import type { OwnedUnit } from '@contract/decision'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Acts } from '@/components/Acts'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { type Column, DataList } from '@/components/DataList'
import { Empty } from '@/components/Empty'
import { SelectField } from '@/components/Field'
import { Screen } from '@/components/Screen'
import { SearchBar } from '@/components/SearchBar'
import { Warning } from '@/components/Warning'
import { useAction } from '@/lib/useAction'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { UnitSheet } from '../components/UnitSheet'
import { areaWords, BASIS } from '../words'

const placeOf = ({ building, room }: OwnedUnit) => `${building} ${room}`
const ownersOf = ({ ownerName, coOwners, ownerUnits }: OwnedUnit) =>
  [
    [ownerName, ...coOwners].join('、'),
    ...(ownerUnits > 1 ? [`名下 ${ownerUnits} 套，合计一票`] : []),
  ].join('，')

const COLUMNS: Column<OwnedUnit>[] = [
  { key: 'place', title: '房屋', nowrap: true, render: placeOf },
  { key: 'owner', title: '业主、共有人', render: ownersOf },
  {
    key: 'area',
    title: '专有面积',
    align: 'right',
    nowrap: true,
    render: ({ area }) => areaWords(area),
  },
  { key: 'basis', title: '面积依据', nowrap: true, render: ({ areaBasis }) => BASIS[areaBasis] },
]
const EVERY = { value: 'all', text: '全部楼栋' }

/** 逐套核对: the register flat by flat; what is wrong is corrected, what does not belong is taken out. */
function Units() {
  const { decisions } = useStores()
  const { regionId = '' } = useRouter().params
  const [query, setQuery] = useState('')
  const [building, setBuilding] = useState(EVERY.value)
  const [chosen, setChosen] = useState<OwnedUnit>()
  const { units } = decisions
  const filterBy = (place: string) => ({
    regionId,
    ...(place === EVERY.value ? {} : { building: place }),
    ...(query.trim() ? { query: query.trim() } : {}),
  })
  const isThere = units?.regionId === regionId
  const searching = useAction((place: string) => decisions.loadUnits(filterBy(place)))
  const loadingMore = useAction(() => decisions.moreUnits(filterBy(building)))
  const { screen, reload } = useLoaded(() => decisions.loadUnits(filterBy(building)), isThere)
  if (!units || !isThere) return <Screen title="逐套核对" {...screen} />
  return (
    <Screen title="逐套核对" subtitle="改动只影响以后的表决，已经公告的表决名册不变" {...screen}>
      <Card>
        <SearchBar
          value={query}
          placeholder="室号或业主姓名"
          onChange={setQuery}
          onSearch={() => void searching.run(building)}
        />
        <SelectField
          label="楼栋"
          options={[EVERY, ...units.buildings.map((value) => ({ value, text: value }))]}
          value={building}
          onChange={(value) => {
            setBuilding(value)
            void searching.run(value)
          }}
        />
        <Acts>
          <Button
            small
            kind="secondary"
            icon="search"
            text="查找"
            busy={searching.isBusy}
            onTap={() => void searching.run(building)}
          />
        </Acts>
      </Card>
      {searching.error && <Warning text={searching.error} />}
      {units.rows.length === 0 ? (
        <Card>
          <Empty icon="building" text="没有这样的房屋。" />
        </Card>
      ) : (
        <DataList
          label="业主名册"
          rows={units.rows}
          columns={COLUMNS}
          keyOf={({ id }) => id}
          onOpen={setChosen}
          item={(row) => ({
            title: placeOf(row),
            facts: `${ownersOf(row)} · ${areaWords(row.area)}`,
          })}
          more={{
            isThere: Boolean(units.nextCursor),
            busy: loadingMore.isBusy,
            onMore: () => void loadingMore.run(),
          }}
        />
      )}
      <UnitSheet
        key={chosen?.id}
        unit={chosen}
        onClose={() => setChosen(undefined)}
        onDone={() => {
          setChosen(undefined)
          void reload()
        }}
      />
    </Screen>
  )
}

export default observer(Units)
