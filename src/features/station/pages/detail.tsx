import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Button } from '@/components/Button'
import { Screen } from '@/components/Screen'
import { useDesk } from '@/lib/useDesk'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { HeadsCard } from '../components/HeadsCard'
import { OwnMark } from '../components/OwnMark'
import { ShareCard } from '../components/ShareCard'
import { StationDoors } from '../components/StationDoors'
import { HoldersCard, StationHead } from '../components/StationFacts'
import { StationSheets } from '../components/StationSheets'
import { barActs, moreActs, type OpenSheet } from '../moreActs'
import { useStationActs } from '../useStationActs'
import '../index.scss'

/** 互助站: its public page, and what those who keep it can do. */
function Detail() {
  const { account, stations } = useStores()
  const { id = '' } = useRouter().params
  const station = stations.find(id)
  const isDesk = useDesk()
  const [sheet, setSheet] = useState<OpenSheet>()
  const close = () => setSheet(undefined)
  const acts = useStationActs(id, close)
  const { screen } = useLoaded(() => stations.load(id), station !== undefined)
  if (!station) return <Screen title="互助站" {...screen} />

  const more = moreActs(station, setSheet)
  const [main, other] = barActs(station, setSheet)
  const rest = more.length > 0 && {
    text: '更多',
    icon: 'more' as const,
    onTap: () => setSheet('more'),
  }
  const second = other ?? rest
  const isApart = other !== undefined || (!isDesk && !main)
  return (
    <Screen
      title={station.name}
      {...screen}
      acts={
        <>
          {second && <Button kind="secondary" {...second} />}
          {main && <Button {...main} />}
        </>
      }
      bottom={!isDesk && main && <BottomBar main={main} {...(second && { second })} />}
    >
      <View className="st-split">
        <View>
          <StationHead station={station} />
          <OwnMark station={station} />
        </View>
        <View>
          <HoldersCard station={station} />
          <ShareCard share={station.partyShare} />
          <HeadsCard station={station} />
          <StationDoors station={station} />
          {rest && isApart && <Button kind="plain" {...rest} text="更多办理" />}
        </View>
      </View>
      <StationSheets
        station={station}
        isMember={account.me?.person?.isMember ?? false}
        sheet={sheet}
        more={more}
        acts={acts}
        onClose={close}
      />
    </Screen>
  )
}

export default observer(Detail)
