import type { RosterEntry } from '@contract/activity'
import { View } from '@tarojs/components'
import { type Column, DataList } from '@/components/DataList'
import { Tag } from '@/components/Tag'
import { FLAG, HOURS, momentWords, presenceOf, stayWords } from '../deskWords'
import { entryKey, isConfirmable } from '../hoursDesk'
import { hoursWords } from '../hoursWords'
import { facts } from '../words'
import '../index.scss'

function Flags({ entry: { flags } }: { entry: RosterEntry }) {
  return (
    <View className="ac-tags">
      {flags.map((flag) => (
        <Tag key={flag} text={FLAG[flag].text} tone={FLAG[flag].tone} icon={FLAG[flag].icon} />
      ))}
    </View>
  )
}

const hoursTag = ({ hours }: RosterEntry) =>
  hours && (
    <Tag {...HOURS[hours.kind]} text={`${hoursWords(hours.minutes)} ${HOURS[hours.kind].text}`} />
  )

const COLUMNS: Column<RosterEntry>[] = [
  { key: 'name', title: '姓名', nowrap: true, render: ({ name }) => name },
  { key: 'shift', title: '班次', render: ({ shiftName }) => shiftName },
  {
    key: 'state',
    title: '状态',
    nowrap: true,
    render: (row) => <Tag {...presenceOf(row)} />,
  },
  {
    key: 'in',
    title: '签到',
    render: ({ checkIn }) => checkIn && momentWords(checkIn),
    sortBy: ({ checkIn }) => checkIn?.at ?? '',
  },
  {
    key: 'out',
    title: '签退',
    render: ({ checkOut }) => checkOut && momentWords(checkOut),
    sortBy: ({ checkOut }) => checkOut?.at ?? '',
  },
  {
    key: 'flags',
    title: '要留意的',
    render: (row) => <Flags entry={row} />,
    sortBy: ({ flags }) => -flags.length,
  },
  {
    key: 'proposed',
    title: '应计时长',
    align: 'right',
    nowrap: true,
    render: ({ proposedMinutes }) =>
      proposedMinutes === undefined ? '' : hoursWords(proposedMinutes),
    sortBy: ({ proposedMinutes }) => proposedMinutes ?? -1,
  },
  { key: 'hours', title: '确认的时长', nowrap: true, render: hoursTag },
]

const PARTICIPATION = new Set(['proposed', 'hours'])

interface Props {
  entries: RosterEntry[]
  /** Only volunteering becomes hours (V-19). */
  hasHours: boolean
  activeKey: string | undefined
  /** Given where hours can be confirmed. */
  selected: ReadonlySet<string> | undefined
  onSelect: (keys: Set<string>) => void
  onOpen: (entry: RosterEntry) => void
}

/** Everybody with what the ledger says, as a table at a desk and as a list on a phone. */
export function RosterList({ entries, hasHours, activeKey, selected, onSelect, onOpen }: Props) {
  return (
    <DataList
      label="名单"
      rows={entries}
      columns={hasHours ? COLUMNS : COLUMNS.filter(({ key }) => !PARTICIPATION.has(key))}
      keyOf={entryKey}
      activeKey={activeKey}
      onOpen={onOpen}
      {...(selected && { selected, onSelect })}
      item={(entry) => ({
        title: entry.name,
        facts: facts(
          stayWords(entry),
          entry.proposedMinutes !== undefined &&
            !entry.hours &&
            `应计 ${hoursWords(entry.proposedMinutes)}`,
        ),
        side: (
          <View className="ac-tags">
            {selected && isConfirmable(entry) && (
              <Tag
                {...(selected.has(entryKey(entry))
                  ? {
                      text: '已选',
                      tone: 'ok' as const,
                      icon: 'check' as const,
                    }
                  : {
                      text: '没选',
                      tone: 'plain' as const,
                      icon: 'minus' as const,
                    })}
              />
            )}
            {entry.hours ? hoursTag(entry) : <Tag {...presenceOf(entry)} />}
            <Flags entry={entry} />
          </View>
        ),
      })}
    />
  )
}
