import type { StationEventDetail } from '@contract/station'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import { Screen } from '@/components/Screen'
import { TextSheet } from '@/components/TextSheet'
import { Timeline } from '@/components/Timeline'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { formatDate, formatDateTime, toDay } from '@/lib/dates'
import { useAction } from '@/lib/useAction'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { CountSheet } from '../components/CountSheet'
import { EventTag } from '../components/EventList'
import { SignInSheet } from '../components/SignInSheet'
import { EVENT_KIND, timesText } from '../words'
import '../index.scss'

type Open = 'signIn' | 'count' | 'cancel'

/** 一次活动: sign in on the day, and for those who keep the station the code and the count. */
function EventPage() {
  const { participation } = useStores()
  const { id = '' } = useRouter().params
  const event = participation.find(id)
  const { screen } = useLoaded(() => participation.loadEvent(id), event !== undefined)
  const [sheet, setSheet] = useState<Open>()
  const close = () => setSheet(undefined)
  const cancelling = useAction(async (reason: string) => {
    await participation.cancelEvent(id, reason)
    toast('已取消')
    close()
  })
  if (!event) return <Screen title="互助站活动" {...screen} />
  const { can, counts = [] } = event
  const count = {
    text: counts.length > 0 ? '更正人次' : '登记人次',
    onTap: () => setSheet('count'),
  }
  const main = can.signIn ? { text: '签到', onTap: () => setSheet('signIn') } : can.count && count
  return (
    <Screen
      title={event.name}
      subtitle={event.stationName}
      column
      {...screen}
      bottom={main && <BottomBar main={main} {...(can.signIn && can.count && { second: count })} />}
    >
      <EventFacts event={event} />
      {event.code && <CodeCard code={event.code} />}
      {counts.length > 0 && (
        <Card title="登记的人次">
          <Timeline
            items={counts.map((entry, index) => ({
              key: entry.id,
              title: `${entry.count} 人${index === 0 ? '（现在计算的）' : ''}`,
              facts: `${formatDateTime(entry.enteredAt)} · ${entry.enteredBy.name}`,
              text: `理由：${entry.reason}`,
            }))}
          />
        </Card>
      )}
      {can.cancel && (
        <Button kind="plain" icon="close" text="取消这次活动" onTap={() => setSheet('cancel')} />
      )}
      {sheet === 'signIn' && <SignInSheet eventId={id} onClose={close} />}
      {sheet === 'count' && <CountSheet event={event} onClose={close} />}
      <TextSheet
        isOpen={sheet === 'cancel'}
        title="取消这次活动"
        label="原因"
        hint="取消以后，签到和登记的人次都不再计算。"
        act="取消活动"
        busy={cancelling.isBusy}
        error={cancelling.error}
        onSend={(reason) => void cancelling.run(reason)}
        onClose={close}
      />
    </Screen>
  )
}

function EventFacts({ event }: { event: StationEventDetail }) {
  const { kind, place, heldOn, signIns, counted, cancelReason, isSignedIn } = event
  return (
    <Card>
      <View className="st-tags">
        <EventTag event={event} />
      </View>
      <Row label="类别" value={EVENT_KIND[kind]} />
      <Row label="地点" value={place} strong />
      <Row label="日期" value={formatDate(heldOn)} strong />
      {heldOn <= toDay() && !cancelReason && <Row label="参与" value={timesText(event)} strong />}
      <Row label="签到" value={`${signIns} 人`} />
      <Row label="没有签到、另行登记" value={`${counted} 人`} />
      {isSignedIn && <Warning tone="ok" text="您已经签到。" />}
      {cancelReason && <Warning text={`已取消：${cancelReason}`} />}
    </Card>
  )
}

/** 签到码: to be read out or shown to the room. */
function CodeCard({ code }: { code: string }) {
  return (
    <Card title="今天的签到码">
      <View className="st-code">{code}</View>
      <View className="st-note">请大家打开这次活动的页面，点“签到”，输入这 6 位数字。</View>
    </Card>
  )
}

export default observer(EventPage)
