import type { RecordItem } from '@contract/activity'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import { Sheet } from '@/components/Sheet'
import { Tag } from '@/components/Tag'
import { Timeline } from '@/components/Timeline'
import { Warning } from '@/components/Warning'
import { formatDateTime, formatDay } from '@/lib/dates'
import { ENTRY, hoursWords, RECORD_STATE } from '../hoursWords'
import { facts, KIND } from '../words'

interface Props {
  item: RecordItem
  onObject: () => void
  onOpen: () => void
  onClose: () => void
}

/** One time that one came, and all that was said of its hours since. */
export function RecordSheet({ item, onObject, onOpen, onClose }: Props) {
  const { state, minutes, can, history, checkedOutAt, isSystemCheckOut } = item
  return (
    <Sheet
      isOpen
      title={item.title}
      onClose={onClose}
      {...(can.object && {
        act: <Button kind="secondary" icon="edit" text="申请更正" onTap={onObject} />,
      })}
    >
      <Card title={item.shiftName} side={<Tag {...RECORD_STATE[state]} />}>
        {minutes !== undefined && (
          <Row
            strong
            label="时长"
            value={state === 'pending' ? `暂计 ${hoursWords(minutes)}` : hoursWords(minutes)}
          />
        )}
        <Row label="日期" value={formatDay(item.day)} />
        <Row label="签到" value={formatDateTime(item.checkedInAt)} />
        <Row
          label="签退"
          value={
            checkedOutAt
              ? facts(formatDateTime(checkedOutAt), isSystemCheckOut && '系统签退')
              : '还没有签退'
          }
        />
        <Row label="组织单位" value={item.organiserName} />
        {item.campaignName && <Row label="活动月" value={item.campaignName} />}
      </Card>
      {state === 'participation' && (
        <Warning tone="info" text={`${KIND[item.kind]}只记参与，不计志愿服务时长。`} />
      )}
      {state === 'pending' && (
        <Warning
          tone="info"
          text="组织者在活动结束后 10 个工作日内确认。确认后如有不对，可以申请更正。"
        />
      )}
      {history.length > 0 && (
        <Card title="经过">
          <Timeline
            items={history.map(({ kind, minutes: said, at, by, reason }) => ({
              key: `${kind} ${at}`,
              title: kind === 'objected' ? ENTRY[kind] : `${ENTRY[kind]}：${hoursWords(said)}`,
              facts: facts(formatDateTime(at), by),
              ...(reason && { text: reason }),
            }))}
          />
        </Card>
      )}
      <Button kind="plain" icon="right" text="看这个活动" onTap={onOpen} />
    </Sheet>
  )
}
