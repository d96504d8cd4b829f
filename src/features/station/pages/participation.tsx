import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Screen } from '@/components/Screen'
import { useAction } from '@/lib/useAction'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { EventList } from '../components/EventList'
import { YearSheet } from '../components/YearSheet'
import { YearEntries, YearsCard } from '../components/YearsCard'
import { open } from '../paths'
import '../index.scss'

/** 参与情况: what a station holds, who took part, year by year. */
function ParticipationPage() {
  const { participation: store } = useStores()
  const { id = '' } = useRouter().params
  const held = store.of(id)
  const { screen } = useLoaded(() => store.load(id), held !== undefined)
  const loadingMore = useAction(() => store.more(id))
  const [isReporting, setReporting] = useState(false)
  if (!held) return <Screen title="参与情况" {...screen} />
  const { participation, events, nextCursor } = held
  return (
    <Screen
      title="参与情况"
      subtitle={participation.stationName}
      {...screen}
      bottom={
        participation.can.addEvent && (
          <BottomBar main={{ text: '登记活动', onTap: () => open('eventNew', { id }) }} />
        )
      }
    >
      <View className="st-split">
        <EventList
          events={events}
          more={{
            isThere: nextCursor !== undefined,
            busy: loadingMore.isBusy,
            onMore: () => void loadingMore.run(),
          }}
        />
        <View>
          <YearsCard participation={participation} onReport={() => setReporting(true)} />
          <YearEntries {...(participation.entries && { entries: participation.entries })} />
        </View>
      </View>
      {isReporting && (
        <YearSheet
          stationId={id}
          participation={participation}
          onClose={() => setReporting(false)}
        />
      )}
    </Screen>
  )
}

export default observer(ParticipationPage)
