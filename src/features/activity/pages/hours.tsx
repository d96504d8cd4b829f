import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Button, type ButtonProps } from '@/components/Button'
import { Card } from '@/components/Card'
import { Confirm } from '@/components/Confirm'
import { Empty } from '@/components/Empty'
import { FilterChips } from '@/components/FilterChips'
import { Screen } from '@/components/Screen'
import { Warning } from '@/components/Warning'
import { useDesk } from '@/lib/useDesk'
import { useEvery } from '@/lib/useEvery'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { ConfirmHoursSheet } from '../components/ConfirmHoursSheet'
import { EntryFacts } from '../components/EntryFacts'
import { EntrySheets } from '../components/EntrySheets'
import { RecordCard } from '../components/RecordCard'
import { RosterList } from '../components/RosterList'
import { type DeskPart, deskParts, entryKey, isConfirmable, partOf, plainKeys } from '../hoursDesk'
import type { OpenEntry } from '../openEntry'
import { useActivityActs } from '../useActivityActs'
import { useRosterActs } from '../useRosterActs'
import '../index.scss'

const EVERY_MS = 10_000

/** 名单和时长: the organiser's desk. Whom the clock proves is confirmed at once, the rest is looked at. */
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
  const [chosenPart, setPart] = useState<DeskPart>()
  const [ticked, setTicked] = useState<ReadonlySet<string>>()
  const [opened, setOpened] = useState<OpenEntry>()
  const [sheet, setSheet] = useState<'confirm' | 'close'>()
  const acts = useRosterActs(id, () => {
    setOpened(undefined)
    setSheet(undefined)
    setTicked(undefined)
  })
  const { closing } = useActivityActs(id, () => setSheet(undefined))
  const isLive = activity?.phase === 'underWay' && sheet === undefined && opened === undefined
  useEvery(EVERY_MS, () => isLive && void attendance.refresh(id))
  if (!activity || !roster) return <Screen title="名单和时长" {...screen} />

  const { can, phase, kind } = activity
  const { entries } = roster
  const hasHours = kind === 'volunteer'
  const parts = deskParts(entries, hasHours)
  const first = parts.find(({ key, count }) => count > 0 && key !== 'absent')?.key ?? 'all'
  const part = chosenPart ?? first
  const shown = partOf(entries, part)
  const mayConfirm = can.confirmHours && hasHours && phase === 'ended'
  const confirmable = new Set(entries.filter(isConfirmable).map(entryKey))
  const selected = new Set(
    [...(ticked ?? plainKeys(entries))].filter((key) => confirmable.has(key)),
  )
  const toConfirm = entries.filter((entry) => selected.has(entryKey(entry)))
  const active = entries.find((entry) => entryKey(entry) === opened?.key)
  const toggle = (key: string) => {
    const next = new Set(selected)
    if (!next.delete(key)) next.add(key)
    setTicked(next)
  }
  const confirm: ButtonProps = {
    text: toConfirm.length > 0 ? `确认 ${toConfirm.length} 人的时长` : '确认时长',
    icon: 'check',
    disabled: toConfirm.length === 0,
    onTap: () => setSheet('confirm'),
  }
  const close: ButtonProps = {
    text: '完成记录',
    icon: 'done',
    onTap: () => setSheet('close'),
  }
  const isReady = partOf(entries, 'pending').length === 0
  const main = mayConfirm && !(isReady && hasHours) ? confirm : can.closeRecord ? close : undefined
  const second = main === confirm && can.closeRecord ? close : undefined
  const factsOf = active && opened && (
    <EntryFacts
      activity={activity}
      entry={active}
      busy={acts.verifying.isBusy}
      error={acts.verifying.error}
      onVerify={(qualificationId) => void acts.verifying.run(qualificationId)}
      onOpen={(next) => setOpened({ ...opened, sheet: next })}
    />
  )
  return (
    <Screen
      title="名单和时长"
      subtitle={activity.title}
      {...screen}
      acts={
        <>
          {second && <Button kind="secondary" {...second} />}
          {main && <Button {...main} />}
        </>
      }
      aside={
        active && factsOf
          ? {
              title: active.name,
              content: factsOf,
              onClose: () => setOpened(undefined),
            }
          : undefined
      }
      bottom={!isDesk && main && <BottomBar main={main} {...(second && { second })} />}
    >
      <RecordCard activity={activity} roster={roster} />
      <FilterChips label="时长" items={parts} value={part} onChange={setPart} />
      {mayConfirm && part === 'pending' && confirmable.size > selected.size && (
        <Warning
          tone="info"
          text={`有标记的 ${confirmable.size - selected.size} 人没有选上，请逐人核实后再选。`}
        />
      )}
      {shown.length > 0 ? (
        <RosterList
          entries={shown}
          hasHours={hasHours}
          activeKey={opened?.key}
          selected={mayConfirm && part === 'pending' ? selected : undefined}
          onSelect={setTicked}
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
      <ConfirmHoursSheet
        entries={toConfirm}
        isOpen={sheet === 'confirm'}
        busy={acts.confirming.isBusy}
        error={acts.confirming.error}
        problems={acts.confirming.problems}
        onConfirm={(items) => void acts.confirming.run(items)}
        onClose={() => {
          acts.confirming.clear()
          setSheet(undefined)
        }}
      />
      <EntrySheets
        activity={activity}
        entries={entries}
        opened={isDesk && opened?.sheet === 'facts' ? undefined : opened}
        acts={acts}
        onOpen={setOpened}
        {...(mayConfirm && {
          selected,
          onToggle: toggle,
        })}
      />
      <Confirm
        isOpen={sheet === 'close'}
        title="完成记录？"
        lost={
          closing.error ?? '完成后不能再改活动。时长有误的，仍可以逐人更正，每次更正都留下记录。'
        }
        act="完成记录"
        busy={closing.isBusy}
        onConfirm={() => void closing.run()}
        onCancel={() => setSheet(undefined)}
      />
    </Screen>
  )
}

export default observer(Hours)
