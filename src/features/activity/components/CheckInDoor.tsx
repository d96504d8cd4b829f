import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Button, type ButtonProps } from '@/components/Button'
import { Card } from '@/components/Card'
import { SwitchField } from '@/components/Field'
import { Row } from '@/components/Row'
import { Screen } from '@/components/Screen'
import { Warning } from '@/components/Warning'
import { formatRange } from '@/lib/dates'
import { canLocate } from '@/lib/location'
import { go, replace } from '@/lib/navigate'
import { canScan } from '@/lib/scan'
import { SENTENCES } from '@/lib/sentences'
import { OUTBOX } from '@/lib/tabs'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { presencesOf } from '../attendanceSteps'
import { pathOf } from '../paths'
import { type Scanned, useCheckIn } from '../useCheckIn'
import { useDirection } from '../useDoor'
import { CheckInResult } from './CheckInResult'
import { CodeCard } from './CodeCard'
import { KeptCheckIns } from './KeptCheckIns'
import { Refusal } from './Refusal'

interface Props {
  activityId: string
  /** The code with which the page was opened. */
  opened: Scanned | undefined
}

/** One activity's door: one big button, and all that can become of pressing it. */
export const CheckInDoor = observer(function CheckInDoor({ activityId, opened }: Props) {
  const { activities, checkIns, device, today } = useStores()
  const { run } = useAction(activities.load)
  const waiting = checkIns.keptFor(activityId)
  const rejected = checkIns.rejectedFor(activityId)
  // At first, and again when what was kept has reached the server.
  // biome-ignore lint/correctness/useExhaustiveDependencies: again for each that left
  useEffect(() => void run(activityId), [run, activityId, waiting.length])
  const activity = activities.find(activityId)
  // Without signal after the app was closed, 今天 still knows the next one.
  const next = today.next?.activityId === activityId ? today.next : undefined
  const known = activity ?? next
  const hasPlace = !activity || presencesOf(activity.shifts).length > 0
  const left = useDirection(activityId)
  const direction = left ?? 'out'
  const word = direction === 'in' ? '签到' : '签退'
  const door = useCheckIn({ activityId, title: known?.title ?? '活动', direction })
  const { result, wrong, sending, typing, scanning } = door
  const failure = sending.error ? sending : typing
  const isUsed = result !== undefined || sending.error !== undefined

  const main: ButtonProps | undefined =
    opened && opened.activityId === activityId && !isUsed
      ? { text: word, icon: 'check', onTap: () => void door.send(opened) }
      : canScan
        ? { text: `扫码${word}`, icon: 'scan', onTap: () => void scanning.run() }
        : undefined
  const busy = sending.isBusy || scanning.isBusy
  return (
    <Screen
      column
      title={known?.title ?? '签到'}
      bottom={main && left && <BottomBar main={{ ...main, busy }} />}
    >
      {result && (result.answer || rejected.length === 0) && (
        <CheckInResult result={result} isSent={waiting.length === 0} onWaiting={() => go(OUTBOX)} />
      )}
      <Refusal error={failure.error} code={failure.code} activityId={activityId} />
      {wrong && <WrongCode wrong={wrong} />}
      <KeptCheckIns
        waiting={result && !result.answer ? [] : waiting}
        rejected={rejected}
        onDrop={checkIns.drop}
      />
      {known && (
        <Card>
          <Row label="地点" value={known.place} />
          {known.startsAt && known.endsAt && (
            <Row label="时间" value={formatRange(known.startsAt, known.endsAt)} strong />
          )}
        </Card>
      )}
      {activity && !hasPlace && (
        <Refusal error={SENTENCES.not_signed_up} code="not_signed_up" activityId={activityId} />
      )}
      {hasPlace && !left && !result && (
        <Warning tone="ok" text="您已经签到、签退，没有要办的了。" />
      )}
      {!canScan && !main && (
        <Warning tone="info" text="用手机自带的相机扫组织者的签到码，会直接打开这一页。" />
      )}
      {left && (
        <CodeCard
          word={word}
          isOnline={device.isOnline}
          busy={typing.isBusy}
          onSend={(code) => {
            door.begin()
            void typing.run(code)
          }}
        />
      )}
      {canLocate && door.point && left && (
        <SwitchField
          label="同时说明我在不在活动点"
          hint="只告诉组织者“在活动点”“500 米内”或“更远”，位置留在手机里。不说明也能签到。"
          value={door.sharesPlace}
          onChange={door.setSharesPlace}
        />
      )}
    </Screen>
  )
})

function WrongCode({ wrong }: { wrong: 'unread' | Scanned }) {
  if (wrong === 'unread') {
    return <Warning text="没有认出签到码，请对着组织者手机上的码再扫一次，或输入数字码。" />
  }
  const { token } = wrong
  return (
    <Warning text="这是另一个活动的签到码。">
      <Button
        small
        kind="secondary"
        icon="right"
        text="到那个活动签到"
        onTap={() => replace(`${pathOf('checkIn')}?t=${token}`)}
      />
    </Warning>
  )
}
