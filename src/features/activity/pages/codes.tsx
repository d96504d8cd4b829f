import type { Roster } from '@contract/activity'
import { View } from '@tarojs/components'
import { useDidHide, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Card } from '@/components/Card'
import { Figures } from '@/components/Figure'
import { Screen } from '@/components/Screen'
import { Warning } from '@/components/Warning'
import { formatDateTime, formatTime } from '@/lib/dates'
import { keepAwake } from '@/lib/keepAwake'
import { useEvery } from '@/lib/useEvery'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { CodeFace } from '../components/CodeFace'
import { open } from '../paths'
import '../index.scss'

const SECOND = 1000
const COUNTS_EVERY = 8 * SECOND

/** 签到码: shown by the organiser's phone, made there, so that no signal is needed. */
function Codes() {
  const { activities, attendance, codes, device } = useStores()
  const { id = '' } = useRouter().params
  const kept = codes.find(id)
  const shown = codes.shown(id)
  const { screen, reload } = useLoaded(
    async () => codes.load(await activities.load(id)),
    kept !== undefined,
  )
  useEffect(keepAwake, [])
  useEvery(SECOND / 2, codes.tick)
  useEvery(COUNTS_EVERY, () => void attendance.refresh(id))
  useDidHide(codes.rest)
  useEffect(() => {
    void attendance.refresh(id)
    return codes.rest
  }, [attendance, codes, id])
  // With signal a doubtful clock is set right at once.
  const { isClockDoubtful } = codes
  useEffect(() => {
    if (isClockDoubtful && device.isOnline) void reload()
  }, [isClockDoubtful, device.isOnline, reload])
  if (!kept) {
    const error =
      screen.status === 'error' && !device.isOnline
        ? '这台手机里还没有今天的签到码，现在又没有信号。请走到有信号的地方打开一次，之后没有信号也能用。'
        : screen.error
    return <Screen title="签到码" {...screen} error={error} />
  }
  const door = codes.door(id)
  const roster = attendance.of(id)
  return (
    <Screen
      title="签到码"
      subtitle={kept.title}
      {...screen}
      bottom={
        <BottomBar
          main={{
            text: '现场名单',
            icon: 'users',
            onTap: () => open('onSite', { id }),
          }}
        />
      }
    >
      {isClockDoubtful && !device.isOnline && (
        <Warning text="这台手机的时间好像改过，签到码可能不对。请把时间设为自动，或走到有信号的地方重新打开。" />
      )}
      {door === 'before' && (
        <Warning
          tone="info"
          text={`${formatDateTime(kept.opensAt)} 起才能签到，现在扫码会被拒绝。`}
        />
      )}
      {door === 'over' && <Warning text="签到签退的时间已经过了，这些码不再有效。" />}
      {door !== 'over' && !shown && (
        <Warning text="今天没有这个活动的签到码，请联网后重新打开这一页。" />
      )}
      {door !== 'over' && shown && (
        <Card>
          <CodeFace code={shown} />
        </Card>
      )}
      {roster && <Counts roster={roster} />}
      <View className="ac-note">
        {`签到码到 ${formatDateTime(kept.closesAt)} 为止有效。已存在这台手机里，没有信号也会照常更换。`}
      </View>
    </Screen>
  )
}

function Counts({ roster: { counts, asOf } }: { roster: Roster }) {
  return (
    <Card title="现场人数" side={`${formatTime(asOf)} 更新`}>
      <Figures
        items={[
          { name: '已报名', value: counts.expected, unit: '人' },
          { name: '在现场', value: counts.present, unit: '人' },
          { name: '已签退', value: counts.left, unit: '人' },
        ]}
      />
    </Card>
  )
}

export default observer(Codes)
