import { MEETING_NAMES, type MeetingDue, type MeetingKind } from '@contract/branch'
import { RULES } from '@contract/rules'
import { Card, SectionTitle } from '@/components/Card'
import { ListItem } from '@/components/ListItem'
import { Tag } from '@/components/Tag'
import { formatDay } from '@/lib/dates'
import { facts, PERIOD, type StateWord } from '../words'

const STATE: Record<MeetingDue['state'], StateWord> = {
  missing: { text: '还没有安排', tone: 'warn', icon: 'clock' },
  planned: { text: '已安排', tone: 'info', icon: 'calendar' },
  held: { text: '已召开', tone: 'ok', icon: 'check' },
}

const SHORT: StateWord = { text: '要再开一次', tone: 'warn', icon: 'clock' }

interface Props {
  dues: MeetingDue[]
  /** Plans one that is missing; absent for whoever only looks. */
  onPlan: ((kind: MeetingKind, partyGroupId: string | undefined) => void) | undefined
}

/** What the rules expect in this month, quarter and year, and how it stands. */
export function DuesCard({ dues, onPlan }: Props) {
  if (dues.length === 0) return null
  return (
    <>
      <SectionTitle title="应当召开" />
      <Card flush>
        {dues.map(({ kind, period, rule, state, on, until, shortOn, partyGroup }) => (
          <ListItem
            key={partyGroup?.id ?? kind}
            icon="calendar"
            title={facts(PERIOD[period].now, partyGroup?.name, MEETING_NAMES[kind])}
            facts={facts(
              `一般${PERIOD[period].often}`,
              shortOn && `${formatDay(shortOn)}未达到法定人数，不计入`,
              on ? formatDay(on) : `${formatDay(until)}前`,
              RULES[rule].article,
            )}
            side={<Tag {...(shortOn ? SHORT : STATE[state])} />}
            {...(state === 'missing' && onPlan && { onTap: () => onPlan(kind, partyGroup?.id) })}
          />
        ))}
      </Card>
    </>
  )
}
