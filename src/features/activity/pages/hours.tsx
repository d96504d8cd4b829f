import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Button, type ButtonProps } from '@/components/Button'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { FilterChips } from '@/components/FilterChips'
import { Screen } from '@/components/Screen'
import { Warning } from '@/components/Warning'
import { useDesk } from '@/lib/useDesk'
import { useEvery } from '@/lib/useEvery'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { EntryFacts } from '../components/EntryFacts'
import { EntrySheets } from '../components/EntrySheets'
import { HoursSheets } from '../components/HoursSheets'
import { RecordCard } from '../components/RecordCard'
import { RosterList } from '../components/RosterList'
import { entryKey } from '../hoursDesk'
import type { OpenEntry } from '../openEntry'
import { useHoursDesk } from '../useHoursDesk'
import { useRosterActs } from '../useRosterActs'
import '../index.scss'

const EVERY_MS = 10_000

/** 名单和时长: whom the clock proves is confirmed at once, the rest is looked at first. */
function Hours() {
  const { activities, attendance } = useStores()
  const { id = '' } = useRouter().params
  const isDesk = useDesk()
  const activity = activities.find(id)
  const roster = attendance.of(id)
  const { screen } = useLoaded(
    () => attendance.load(id),
    activity !== undefined && roster !== undefined,
  )
  const desk = useHoursDesk(activity, roster)
  const [opened, setOpened] = useState<OpenEntry>()
  const [sheet, setSheet] = useState<'confirm' | 'close'>()
  const acts = useRosterActs(id, () => {
    setOpened(undefined)
    setSheet(undefined)
    desk.untick()
  })
  const isLive = activity?.phase === 'underWay' && !sheet && !opened
  useEvery(EVERY_MS, () => isLive && void attendance.refresh(id))
  if (!activity || !roster) return <Screen title="名单和时长" {...screen} />

  const { entries } = roster
  const { hasHours, mayConfirm, selected, toConfirm, leftOut } = desk
  const active = entries.find((entry) => entryKey(entry) === opened?.key)
  const count = toConfirm.length
  const confirm: ButtonProps = {
    text: count > 0 ? `确认 ${count} 人的时长` : '确认时长',
    icon: 'check',
    disabled: count === 0,
    onTap: () => setSheet('confirm'),
  }
  const close: ButtonProps = { text: '完成记录', icon: 'done', onTap: () => setSheet('close') }
  const isDone = desk.isReady || !hasHours
  const main = isDone ? activity.can.closeRecord && close : mayConfirm && confirm

  return (
    <Screen
      title="名单和时长"
      subtitle={activity.title}
      {...screen}
      acts={main && <Button {...main} />}
      aside={
        active &&
        opened && {
          title: active.name,
          content: (
            <EntryFacts
              activity={activity}
              entry={active}
              busy={acts.verifying.isBusy}
              error={acts.verifying.error}
              onVerify={(qualificationId) => void acts.verifying.run(qualificationId)}
              onOpen={(next) => setOpened({ ...opened, sheet: next })}
            />
          ),
          onClose: () => setOpened(undefined),
        }
      }
      bottom={!isDesk && main && <BottomBar main={main} />}
    >
      <RecordCard activity={activity} roster={roster} />
      <FilterChips label="时长" items={desk.parts} value={desk.part} onChange={desk.setPart} />
      {mayConfirm && desk.part === 'pending' && leftOut > 0 && (
        <Warning tone="info" text={`有 ${leftOut} 人没有选上。有标记的，请逐人核实后再选。`} />
      )}
      {desk.shown.length > 0 ? (
        <RosterList
          entries={desk.shown}
          hasHours={hasHours}
          activeKey={opened?.key}
          selected={mayConfirm && desk.part === 'pending' ? selected : undefined}
          onSelect={desk.tick}
          onOpen={(entry) => setOpened({ key: entryKey(entry), sheet: 'facts' })}
        />
      ) : (
        <Card>
          <Empty
            icon="users"
            text={entries.length === 0 ? '没有人报名，也没有人来过。' : '这里没有人。'}
          />
        </Card>
      )}
      <HoursSheets
        id={id}
        entries={toConfirm}
        sheet={sheet}
        confirming={acts.confirming}
        onClose={() => setSheet(undefined)}
      />
      <EntrySheets
        activity={activity}
        entries={entries}
        opened={isDesk && opened?.sheet === 'facts' ? undefined : opened}
        acts={acts}
        onOpen={setOpened}
        {...(mayConfirm && { selected, onToggle: desk.toggle })}
      />
    </Screen>
  )
}

export default observer(Hours)
