import type { Household } from '@contract/collection'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect, useRef, useState } from 'react'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { SelectField } from '@/components/Field'
import { FilterChips } from '@/components/FilterChips'
import { Screen } from '@/components/Screen'
import { SearchBar } from '@/components/SearchBar'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { DoorRow } from '../components/DoorRow'
import { type DoorSheet, DoorSheets } from '../components/DoorSheets'
import { buildingOf, buildingsOf, DOOR_PARTS, type DoorPart, isInPart } from '../doorParts'
import '../index.scss'

const ALL = 'all'
/** More rows at once are slow on a cheap phone; the building and the search find the others. */
const MOST_ROWS = 60

/** 上门收款: from door to door in the order of the stairs, with one hand, also without signal. */
function Doors() {
  const { collections, doors } = useStores()
  const { id = '' } = useRouter().params
  const collection = collections.find(id)
  const list = doors.of(id)
  const { screen, reload } = useLoaded(
    () => doors.load(id),
    collection !== undefined && list !== undefined,
  )
  useSent(doors.keptCount, () => void reload())
  const [part, setPart] = useState<DoorPart>('open')
  const [building, setBuilding] = useState(ALL)
  const [query, setQuery] = useState('')
  const [sheet, setSheet] = useState<DoorSheet>()
  if (!collection || !list) return <Screen title="上门收款" {...screen} />

  const buildings = buildingsOf(list.items)
  const said = query.trim()
  const here = list.items.filter((one) => building === ALL || buildingOf(one) === building)
  // What was refused to this phone stays in sight, wherever its door stands by now.
  const isShown = (one: Household) =>
    isInPart(part, one) || doors.tappedAt(one.id)?.state === 'rejected'
  const found = here.filter((one) =>
    said ? one.label.includes(said) || one.ownerName?.includes(said) : isShown(one),
  )
  const shown = found.slice(0, MOST_ROWS)
  return (
    <Screen
      title="上门收款"
      subtitle={`${collection.name} · 已交 ${countOf(list.items, 'done')}/${list.items.length} 户`}
      {...screen}
    >
      {buildings.length > 1 && (
        <SelectField
          label="楼栋"
          value={building}
          options={[
            { value: ALL, text: '全部楼栋' },
            ...buildings.map((name) => ({ value: name, text: name })),
          ]}
          onChange={setBuilding}
        />
      )}
      <SearchBar value={query} onChange={setQuery} placeholder="室号、户主" />
      <FilterChips
        label="住户情况"
        items={DOOR_PARTS.map((item) => ({ ...item, count: countOf(here, item.key) }))}
        value={part}
        onChange={setPart}
      />
      <View className="co-doors">
        {shown.map((household) => (
          <DoorRow
            key={household.id}
            household={household}
            mayCollect={collection.can.collect}
            withBuilding={buildings.length > 1 && building === ALL}
            tapped={doors.tappedAt(household.id)}
            onPay={() => setSheet({ kind: 'pay', household })}
            onMore={() => setSheet({ kind: 'more', household })}
            onDrop={doors.drop}
          />
        ))}
      </View>
      {shown.length === 0 && (
        <Card>
          <Empty icon="done" text={said ? '没有找到这一户。' : '这里没有住户了。'} />
        </Card>
      )}
      {found.length > shown.length && (
        <View className="co-text">{`还有 ${found.length - shown.length} 户，请选楼栋或用室号查找。`}</View>
      )}
      <DoorSheets
        collection={collection}
        sheet={sheet}
        onOpen={setSheet}
        onClose={() => setSheet(undefined)}
      />
    </Screen>
  )
}

/** What a phone had kept has gone out: the doors stand otherwise now, by the own taps and by others'. */
function useSent(kept: number, onSent: () => void): void {
  const before = useRef(kept)
  const latest = useRef(onSent)
  latest.current = onSent
  useEffect(() => {
    if (kept < before.current) latest.current()
    before.current = kept
  }, [kept])
}

const countOf = (households: Household[], part: DoorPart) =>
  households.filter((household) => isInPart(part, household)).length

export default observer(Doors)
