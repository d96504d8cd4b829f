import { MEETING_NAMES, type MeetingDetail } from '@contract/branch'
import { Text, View } from '@tarojs/components'
import { PrintArea } from '@/components/PrintArea'
import { Row } from '@/components/Row'
import { formatDateTime, formatDay } from '@/lib/dates'
import { linkTo } from '@/lib/link'
import { pathOf } from '../paths'
import { ATTENDANCE, shortWords } from '../words'
import '../index.scss'

/** On paper: before the meeting a list to sign, afterwards the record. */
export function MeetingPaper({ meeting }: { meeting: MeetingDetail }) {
  const { id, title, kind, branchName, startsAt, place, quorum, state } = meeting
  const isHeld = state === 'held'
  const url = linkTo(pathOf('meeting'), { id })
  return (
    <View className="only-print">
      <PrintArea
        title={isHeld ? '会议记录' : '签到表'}
        subtitle={`${branchName}　${meeting.partyGroup?.name ?? ''}${MEETING_NAMES[kind]}`}
        {...(url && { link: { url, label: '扫码看电子记录' } })}
      >
        <Row label="会议" value={title} />
        <Row label="时间" value={formatDateTime(startsAt)} />
        {place && <Row label="地点" value={place} />}
        <Row
          label="有表决权的党员"
          value={
            isHeld
              ? `应到 ${quorum.entitled} 人，实到 ${quorum.present} 人`
              : `应到 ${quorum.entitled} 人，${quorum.needed} 人到会可以表决`
          }
        />
        {meeting.isShort && <Row label="说明" value={shortWords(meeting) ?? ''} />}
        {meeting.writtenOn && <Row label="补记于" value={formatDay(meeting.writtenOn)} />}
        {meeting.agenda && <Row long label="议程" value={meeting.agenda} />}
        {isHeld &&
          meeting.motions.map((motion) => (
            <Row
              key={motion.id}
              long
              label={`表决：${motion.title}`}
              value={`赞成 ${motion.inFavour}，反对 ${motion.against}，弃权 ${motion.abstained}（需 ${motion.needed}），${motion.passed ? '通过' : '没有通过'}`}
            />
          ))}
        {isHeld && <Row long label="记录" value={meeting.minutes} />}
        <View className="br-cells">
          {meeting.attendance.map((person) => (
            <View key={person.id} className="br-cells__cell">
              <Text>{person.name}</Text>
              <Text>{isHeld && person.state ? ATTENDANCE[person.state].text : ''}</Text>
            </View>
          ))}
        </View>
      </PrintArea>
    </View>
  )
}
