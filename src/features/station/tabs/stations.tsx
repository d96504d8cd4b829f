import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import type { Filter } from '@/components/FilterChips'
import { ListTools } from '@/components/ListTools'
import { NarrowSheet } from '@/components/NarrowSheet'
import type { Place } from '@/components/RegionPicker'
import { Screen } from '@/components/Screen'
import { pageStatus } from '@/lib/pageStatus'
import { useLongList } from '@/lib/useLongList'
import { useSettled } from '@/lib/useSettled'
import { useStores } from '@/stores/root'
import { ShareCard } from '../components/ShareCard'
import { StationGlance } from '../components/StationGlance'
import { StationList } from '../components/StationList'
import { PARTS, type Part, partFilter } from '../parts'
import { open, pathOf } from '../paths'
import '../index.scss'

/** 互助站: where neighbours solve what concerns them together. */
function Stations() {
  const { account, regions, stations } = useStores()
  const { list, rows } = stations
  const [chosen, setPart] = useState<Part>('all')
  const [place, setPlace] = useState<Place | null>(null)
  const [isNarrowing, setNarrowing] = useState(false)
  const [query, setQuery] = useState('')
  const text = useSettled(query.trim())
  const parts: Filter<Part>[] = PARTS.filter(
    ({ isFor }) => !isFor || (isFor === 'offices' ? account.isOffice : account.isBound),
  )
  // What was chosen in another role may not be there in this one.
  const part = parts.some(({ key }) => key === chosen) ? chosen : 'all'
  const filter = {
    ...partFilter(part),
    ...(text && { query: text }),
    ...(place && { regionId: place.id }),
  }
  const found = useLongList(filter, stations, pathOf('detail'))
  // What was begun or answered on another page is news here.
  useDidShow(() => void found.searching.run(filter))

  const initiate = {
    text: '发起互助站',
    icon: 'plus' as const,
    onTap: () => open('initiate'),
  }
  const canInitiate = list?.canInitiate ?? false
  const isNarrow = part !== 'all' || text !== '' || place !== null
  return (
    <Screen
      title="互助站"
      subtitle={[place?.name, list && `${list.total} 个`].filter(Boolean).join(' · ')}
      {...pageStatus(found.searching, list !== undefined)}
      acts={canInitiate && <Button {...initiate} />}
      aside={found.asideOf((id) => <StationGlance id={id} />)}
    >
      <ListTools
        query={query}
        onQuery={setQuery}
        placeholder="站名、小区、社区"
        chips={parts}
        chip={part}
        onChip={setPart}
        chipsLabel="互助站"
        narrowed={place ? 1 : 0}
        onFilter={() => setNarrowing(true)}
      />
      {part === 'all' && !text && (
        <ShareCard stations={list?.total ?? 0} share={list?.partyShare} />
      )}
      {rows.length === 0 ? (
        <Card>
          <Empty
            icon="station"
            text={
              found.searching.error ??
              (isNarrow
                ? '没有符合的互助站。换个说法，或换一个条件再看看。'
                : '这里还没有互助站。邻里有事想一起办，可以发起一个。')
            }
            {...(canInitiate && { act: initiate })}
          />
        </Card>
      ) : (
        <StationList rows={rows} {...found.rows} />
      )}
      {canInitiate && rows.length > 0 && (
        <View className="st-phone">
          <Button kind="secondary" {...initiate} />
        </View>
      )}
      <NarrowSheet
        isOpen={isNarrowing}
        value={{ place }}
        all={{ place: null }}
        placeLabel="地点"
        load={regions.load}
        onClose={() => setNarrowing(false)}
        onChange={(next) => setPlace(next.place)}
      >
        {() => null}
      </NarrowSheet>
    </Screen>
  )
}

export default observer(Stations)
