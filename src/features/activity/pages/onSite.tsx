import type { RosterEntry } from '@contract/activity'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { FilterChips } from '@/components/FilterChips'
import { Screen } from '@/components/Screen'
import { SearchBar } from '@/components/SearchBar'
import { Warning } from '@/components/Warning'
import { formatTime } from '@/lib/dates'
import { useEvery } from '@/lib/useEvery'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { EntrySheets } from '../components/EntrySheets'
import { GuestRow } from '../components/GuestRow'
import { NewcomerList } from '../components/NewcomerList'
import { RegisterSheet } from '../components/RegisterSheet'
import { entryKey } from '../hoursDesk'
import { GUEST_PARTS, type GuestPart, isAtTheDoor, isInPart } from '../onSiteParts'
import type { OpenEntry } from '../openEntry'
import { open } from '../paths'
import { useRosterActs } from '../useRosterActs'
import '../index.scss'

const EVERY_MS = 6_000
/** More rows at once are slow on a cheap tablet; the search finds the others. */
const MOST_ROWS = 60

/** 现场名单: on a tablet at the door or in a helper's hand; large rows, one tap. */
function OnSite() {
  const { activities, attendance } = useStores()
  const { id = '' } = useRouter().params
  const activity = activities.find(id)
  const roster = attendance.of(id)
  const { screen } = useLoaded(
    () => attendance.load(id),
    activity !== undefined && roster !== undefined,
  )
  useEvery(EVERY_MS, () => void attendance.refresh(id))
  const [part, setPart] = useState<GuestPart>('coming')
  const [query, setQuery] = useState('')
  const [opened, setOpened] = useState<OpenEntry>()
  const [isRegistering, setRegistering] = useState(false)
  const acts = useRosterActs(id, () => {
    setOpened(undefined)
    setRegistering(false)
  })
  if (!activity || !roster) return <Screen title="现场名单" {...screen} />

  const { entries, unnamed, asOf } = roster
  const said = query.trim()
  const fits = (entry: RosterEntry) =>
    said
      ? entry.name.includes(said) || (entry.phoneMasked ?? '').endsWith(said)
      : isInPart(part, entry)
  const found = entries.filter(fits)
  const shown = found.slice(0, MOST_ROWS)
  const register = {
    text: '现场登记',
    icon: 'plus' as const,
    onTap: () => setRegistering(true),
  }
  const codes = {
    text: '签到码',
    icon: 'qr' as const,
    onTap: () => open('codes', { id }),
  }
  return (
    <Screen
      title="现场名单"
      subtitle={`${activity.title} · ${formatTime(asOf)} 更新`}
      {...screen}
      bottom={<BottomBar main={register} second={codes} />}
    >
      <View className="ac-kiosk">
        <SearchBar value={query} onChange={setQuery} placeholder="姓名、手机后四位" />
        <FilterChips
          label="到场情况"
          items={GUEST_PARTS.map((item) => ({
            ...item,
            count: entries.filter((entry) => isInPart(item.key, entry)).length,
          }))}
          value={part}
          onChange={setPart}
        />
        {acts.checking.error && <Warning text={acts.checking.error} />}
        <NewcomerList items={attendance.newcomers(activity)} />
        <View className="ac-guests">
          {shown.map((entry) => (
            <GuestRow
              key={entryKey(entry)}
              entry={entry}
              waiting={attendance.waitingFor(entry)}
              withShift={activity.shifts.length > 1}
              busy={acts.checking.isBusy}
              onCheck={(direction) =>
                direction === 'in' && entry.flags.includes('ageWanted')
                  ? setOpened({ key: entryKey(entry), sheet: 'age' })
                  : void acts.checking.run(entry, direction)
              }
              onMore={() => setOpened({ key: entryKey(entry), sheet: 'facts' })}
            />
          ))}
        </View>
        {shown.length === 0 && (
          <Card>
            <Empty
              icon="users"
              text={
                said
                  ? '名单里没有这个人。没报名就来了的，可以现场登记。'
                  : entries.length + unnamed === 0
                    ? '还没有人报名。来了的人可以现场登记。'
                    : '这里没有人。'
              }
              {...(said && { act: register })}
            />
          </Card>
        )}
        {unnamed > 0 && (
          <View className="ac-note">{`另有 ${unnamed} 人登记在其他地方，由组织单位签到。`}</View>
        )}
        {found.length > shown.length && (
          <View className="ac-note">{`还有 ${found.length - shown.length} 人，请用姓名查找。`}</View>
        )}
        {said && <Button kind="plain" text="看整个名单" onTap={() => setQuery('')} />}
      </View>
      <RegisterSheet
        activity={activity}
        isOpen={isRegistering}
        busy={acts.registering.isBusy}
        error={acts.registering.error}
        problems={acts.registering.problems}
        onSend={(newcomer) =>
          void acts.registering.run(newcomer, isAtTheDoor(activity, newcomer.shiftId))
        }
        onClose={() => setRegistering(false)}
      />
      <EntrySheets
        activity={activity}
        entries={entries}
        opened={opened}
        acts={acts}
        onOpen={setOpened}
      />
    </Screen>
  )
}

export default observer(OnSite)
