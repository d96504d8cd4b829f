import type { CalendarDay, WorkCalendar } from '@contract/activity'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Button } from '@/components/Button'
import { DataList } from '@/components/DataList'
import { FilterChips } from '@/components/FilterChips'
import { Screen } from '@/components/Screen'
import { Tag } from '@/components/Tag'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { formatDay, toDay } from '@/lib/dates'
import { pageStatus } from '@/lib/pageStatus'
import { useAction } from '@/lib/useAction'
import { useDesk } from '@/lib/useDesk'
import { useFollow } from '@/lib/useFollow'
import { useStores } from '@/stores/root'
import { CalendarDaySheet } from '../components/CalendarDaySheet'

const THIS_YEAR = Number(toDay().slice(0, 4))
const YEARS = [THIS_YEAR - 1, THIS_YEAR, THIS_YEAR + 1].map((year) => ({
  key: String(year),
  text: `${year} 年`,
}))

const BASIS: Record<WorkCalendar['basis'], string> = {
  announced: '按国务院办公厅的放假通知',
  statutory: '只有法定节假日，调休还没有公布。公布后请在这里登记',
  none: '还没有这一年的放假安排，暂按周一至周五上班。公布后请在这里登记',
}

const nameOf = ({ name, isOwn }: CalendarDay) =>
  [name, isOwn && '本区登记'].filter(Boolean).join(' · ')
const tagOf = ({ isWorking }: CalendarDay) => (
  <Tag
    text={isWorking ? '上班' : '放假'}
    tone={isWorking ? 'warn' : 'ok'}
    icon={isWorking ? 'building' : 'star'}
  />
)

/** 工作日历: what the ten working days of the record are counted by. */
function Calendar() {
  const { calendars } = useStores()
  const [year, setYear] = useState(THIS_YEAR)
  const [isAdding, setAdding] = useState(false)
  const isDesk = useDesk()
  const loading = useAction(calendars.load)
  useFollow(year, loading)
  const adding = useAction(async (day: { day: string; isWorking: boolean; name: string }) => {
    await calendars.setDay(day)
    setAdding(false)
    toast('已登记，记录期限已重新计算')
  })
  const removing = useAction(async (day: string) => {
    await calendars.setDay({ day })
    toast('已恢复原来的安排')
  })
  const calendar = calendars.of(year)
  const add = { text: '登记一天', icon: 'plus' as const, onTap: () => setAdding(true) }
  const side = ({ day, isOwn }: CalendarDay) =>
    isOwn && calendar?.can.edit ? (
      <Button
        small
        kind="secondary"
        text="恢复"
        label={`恢复 ${formatDay(day)}`}
        busy={removing.isBusy}
        onTap={() => void removing.run(day)}
      />
    ) : undefined
  return (
    <Screen
      title="工作日历"
      subtitle="记录期限按这里的工作日计算"
      acts={calendar?.can.edit && <Button {...add} />}
      bottom={calendar?.can.edit && !isDesk && <BottomBar main={add} />}
      {...pageStatus(loading, calendar !== undefined)}
    >
      <FilterChips
        items={YEARS}
        value={String(year)}
        onChange={(key) => setYear(Number(key))}
        label="年份"
      />
      {calendar && (
        <Warning
          tone={calendar.basis === 'announced' ? 'info' : 'warn'}
          text={`${BASIS[calendar.basis]}。`}
          {...(calendar.basis !== 'none' && { basis: calendar.source })}
        />
      )}
      {removing.error && <Warning text={removing.error} />}
      {calendar && calendar.days.length > 0 && (
        <DataList
          label="工作日历"
          rows={calendar.days}
          keyOf={({ day }) => day}
          columns={[
            { key: 'day', title: '日期', nowrap: true, render: ({ day }) => formatDay(day) },
            { key: 'state', title: '安排', nowrap: true, render: tagOf },
            { key: 'name', title: '名称', render: nameOf },
            { key: 'back', title: '办理', align: 'right', render: side },
          ]}
          item={(day) => ({
            title: formatDay(day.day),
            facts: nameOf(day),
            side: side(day) ?? tagOf(day),
            ...(side(day) && { below: tagOf(day) }),
          })}
        />
      )}
      <CalendarDaySheet
        year={year}
        isOpen={isAdding}
        busy={adding.isBusy}
        error={adding.error}
        onSend={(day) => void adding.run(day)}
        onClose={() => setAdding(false)}
      />
    </Screen>
  )
}

export default observer(Calendar)
