import type { ActivityDetail, Moment, RosterEntry } from '@contract/activity'
import { View } from '@tarojs/components'
import { Acts } from '@/components/Acts'
import { Button } from '@/components/Button'
import { Row } from '@/components/Row'
import { Tag } from '@/components/Tag'
import { Warning } from '@/components/Warning'
import { formatDateTime, formatDay } from '@/lib/dates'
import { ABSENCE, FLAG, HOURS, presenceOf, SOURCE } from '../deskWords'
import { hoursWords } from '../hoursWords'
import type { EntrySheet } from '../openEntry'
import { facts, SIGN_UP } from '../words'
import { EntryNotes } from './EntryNotes'

interface Props {
  activity: ActivityDetail
  entry: RosterEntry
  busy: boolean
  error: string | undefined
  onVerify: (qualificationId: string) => void
  onOpen: (sheet: EntrySheet) => void
}

const momentFacts = ({ at, source, by, reason }: Moment) =>
  facts(formatDateTime(at), SOURCE[source], by && `由${by}记录`, reason)

/** Everything about one person on one shift, and what can be done about it. */
export function EntryFacts({ activity, entry, busy, error, onVerify, onOpen }: Props) {
  const { can } = activity
  const { checkIn, checkOut, absence, hours, qualification, flags, signUp } = entry
  const isOut = checkOut && checkOut.source !== 'system'
  const mayRecord = can.help && signUp === 'signedUp'
  return (
    <View>
      <View className="ac-tags">
        <Tag {...presenceOf(entry)} />
        {hours && <Tag {...HOURS[hours.kind]} />}
        {entry.isMember && <Tag text="党员" tone="gold" icon="star" />}
      </View>
      <Row label="班次" value={entry.shiftName} />
      <Row label="报名" value={SIGN_UP[signUp].text} />
      {entry.phoneMasked && <Row label="手机" value={entry.phoneMasked} />}
      {entry.guardianName && <Row label="监护人" value={`${entry.guardianName}，已同意`} />}
      {checkIn && <Row long label="签到" value={momentFacts(checkIn)} />}
      {checkOut && <Row long label="签退" value={momentFacts(checkOut)} />}
      {absence && (
        <Row
          long
          label={ABSENCE[absence.kind]}
          value={facts(absence.by && `由${absence.by}记录`, absence.reason)}
        />
      )}
      {entry.proposedMinutes !== undefined && (
        <Row label="按签到签退算" value={hoursWords(entry.proposedMinutes)} />
      )}
      {hours && <Row strong label="服务时长" value={hoursWords(hours.minutes)} />}
      {hours?.reason && (
        <Row long label={hours.kind === 'objected' ? '本人的理由' : '理由'} value={hours.reason} />
      )}
      {qualification && (
        <Row
          label={qualification.name}
          value={facts(
            qualification.isVerified ? '已核对' : '本人声明，还没核对',
            qualification.expiresOn && `${formatDay(qualification.expiresOn)}到期`,
          )}
        />
      )}
      {flags.map((flag) => (
        <Warning
          key={flag}
          tone={FLAG[flag].tone === 'warn' ? 'warn' : 'info'}
          text={`${FLAG[flag].text}：${FLAG[flag].why}`}
        />
      ))}
      {error && <Warning text={error} />}
      <Acts>
        {hours && can.run && (
          <Button
            small
            kind="secondary"
            icon="edit"
            text="更正时长"
            onTap={() => onOpen('correct')}
          />
        )}
        {hours?.kind === 'objected' && can.run && (
          <Button small kind="secondary" text="维持原记录" onTap={() => onOpen('uphold')} />
        )}
        {qualification && !qualification.isVerified && can.run && (
          <Button
            small
            kind="secondary"
            icon="check"
            text="看过证书，核对无误"
            busy={busy}
            onTap={() => onVerify(qualification.id)}
          />
        )}
        {mayRecord && flags.includes('ageWanted') && (
          <Button
            small
            kind="secondary"
            icon="check"
            text="补出生日期并签到"
            onTap={() => onOpen('age')}
          />
        )}
        {mayRecord && !checkIn && (
          <Button small kind="secondary" text="补登签到" onTap={() => onOpen('in')} />
        )}
        {mayRecord && checkIn && !isOut && !hours && (
          <Button small kind="secondary" text="补登签退" onTap={() => onOpen('out')} />
        )}
        {can.run && can.help && signUp === 'signedUp' && !checkIn && !absence && (
          <Button small kind="secondary" text="没有来" onTap={() => onOpen('absent')} />
        )}
      </Acts>
      {can.note && checkIn && !entry.isOwn && <EntryNotes activityId={activity.id} entry={entry} />}
    </View>
  )
}
