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
import { ActivityHead, ActivityPapers, PeopleCard } from '../components/ActivityFacts'
import { ActivitySheets } from '../components/ActivitySheets'
import { OwnPart } from '../components/OwnPart'
import { RunBar } from '../components/RunBar'
import { SeriesCard } from '../components/SeriesCard'
import { ShiftList } from '../components/ShiftList'
import { SignUpBar } from '../components/SignUpBar'
import { moreActs, type OpenSheet } from '../moreActs'
import { open } from '../paths'
import { runActs } from '../runActs'
import { useActivityActs } from '../useActivityActs'
import '../index.scss'

/** 活动 */
function Detail() {
  const { activities, codes } = useStores()
  const { id = '' } = useRouter().params
  const isDesk = useDesk()
  const activity = activities.find(id)
  const [sheet, setSheet] = useState<OpenSheet>()
  const close = () => setSheet(undefined)
  const acts = useActivityActs(id, close)
  const { screen } = useLoaded(
    async () => codes.prepare(await activities.load(id)),
    activity !== undefined,
  )
  if (!activity) return <Screen title="活动" {...screen} />

  const { can, phase } = activity
  const more = moreActs(activity, setSheet)
  const publish = { text: '发布', onTap: () => setSheet('publish') }
  const edit = { text: '修改', onTap: () => open('edit', { id }) }
  const bar =
    phase === 'draft' ? (
      can.publish && <BottomBar main={publish} second={edit} />
    ) : can.run || can.help ? (
      <RunBar activity={activity} onMore={() => setSheet('more')} />
    ) : (
      <SignUpBar activity={activity} />
    )

  const running = phase === 'draft' ? undefined : can.run && runActs(activity).main

  return (
    <Screen
      title={activity.title}
      {...screen}
      acts={
        <>
          {more.length > 0 && (
            <Button kind="secondary" icon="more" text="更多" onTap={() => setSheet('more')} />
          )}
          {phase === 'draft' && can.edit && <Button kind="secondary" {...edit} />}
          {phase === 'draft' && can.publish && <Button {...publish} />}
          {running && <Button {...running} />}
        </>
      }
      bottom={!(isDesk && (phase === 'draft' || can.run)) && bar}
    >
      <View className="ac-split">
        <View>
          <ActivityHead activity={activity} />
          <ShiftList activity={activity} />
          {phase !== 'draft' && (can.run || can.help) && <OwnPart activity={activity} />}
          {!isDesk && <ActivityPapers activity={activity} />}
          <SeriesCard activity={activity} />
        </View>
        <View>
          {isDesk && <ActivityPapers activity={activity} />}
          <PeopleCard activity={activity} />
          {!isDesk && phase === 'draft' && more.length > 0 && (
            <Button kind="plain" icon="more" text="更多办理" onTap={() => setSheet('more')} />
          )}
        </View>
      </View>
      <ActivitySheets activity={activity} sheet={sheet} more={more} acts={acts} onClose={close} />
    </Screen>
  )
}

export default observer(Detail)
