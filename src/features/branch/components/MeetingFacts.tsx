import { MEETING_NAMES, type MeetingDetail } from '@contract/branch'
import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import { Tag } from '@/components/Tag'
import { formatDateTime, formatDay } from '@/lib/dates'
import { facts, MEETING_STATE, SHORT_MEETING, shortWords } from '../words'
import '../index.scss'

/** When, where and what for. */
export function MeetingFacts({ meeting }: { meeting: MeetingDetail }) {
  return (
    <Card>
      <View className="br-top">
        <Tag {...(meeting.isShort ? SHORT_MEETING : MEETING_STATE[meeting.state])} />
        <View className="br-top__side">
          {facts(meeting.partyGroup?.name, MEETING_NAMES[meeting.kind])}
        </View>
      </View>
      <Row label="时间" value={formatDateTime(meeting.startsAt)} strong />
      {meeting.place && <Row label="地点" value={meeting.place} />}
      {meeting.isShort && <Row label="说明" value={`作为记录存档，${shortWords(meeting)}`} />}
      {meeting.writtenOn && <Row label="补记于" value={formatDay(meeting.writtenOn)} />}
      {meeting.agenda && (
        <Row long label="议程" value={<View className="br-text">{meeting.agenda}</View>} />
      )}
    </Card>
  )
}

/** What was said; until the meeting is held, what has been written so far. */
export function MinutesCard({ meeting: { minutes, state } }: { meeting: MeetingDetail }) {
  if (!minutes) return null
  return (
    <Card title="会议记录" side={state === 'planned' && '草稿，结束会议时存档'}>
      <View className="br-text">{minutes}</View>
    </Card>
  )
}
