import type { Giving } from '@contract/activity'
import { Acts } from '@/components/Acts'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import { Tag } from '@/components/Tag'
import { formatDate } from '@/lib/dates'
import { open } from '../paths'

interface Props {
  giving: Giving
  busy: boolean
  onLog: () => void
}

/** One of one's own givings; the button is the third tap of the day. */
export function GivingCard({ giving, busy, onLog }: Props) {
  const { id, title, days, startedOn, endedOn, isDoneToday, can } = giving
  const state = endedOn ? <Tag text="已结束" /> : isDoneToday && <Tag text="今天已打卡" tone="ok" />
  return (
    <Card title={title} side={state}>
      <Row label="一共" value={`${days} 天`} strong />
      <Row label="开始" value={formatDate(startedOn)} />
      <Acts end>
        <Button
          kind="secondary"
          small
          text="看记录"
          label={`${title}，看记录`}
          onTap={() => open('giving', { id })}
        />
        {can.log && !isDoneToday && (
          <Button small text="打卡" label={`${title}，今天打卡`} busy={busy} onTap={onLog} />
        )}
      </Acts>
    </Card>
  )
}
