import type { SealRequest } from '@contract/activity'
import { Acts } from '@/components/Acts'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import { formatDate } from '@/lib/dates'
import { durationWords, shortNumber } from '../sheetWords'

interface Props {
  request: SealRequest
  onApprove: () => void
  onRefuse: () => void
}

/** A few lines are enough to know whether it is true; the rest is one tap away. */
const SHOWN = 5

/** Somebody's sheet that waits for a seal, line by line as it would be sealed. */
export function SealCard({ request, onApprove, onRefuse }: Props) {
  const { name, number, from, to, minutes, items } = request
  const more = items.length - SHOWN
  return (
    <Card title={name} side={`编号末六位 ${shortNumber(number)}`}>
      <Row label="时间" value={`${formatDate(from)} 至 ${formatDate(to)}`} />
      <Row label="合计" value={`${items.length} 次 · ${durationWords(minutes)}`} strong />
      {items.slice(0, SHOWN).map(({ title, day, minutes: given }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a sheet never change their place
        <Row key={index} label={`${formatDate(day)} ${title}`} value={durationWords(given)} />
      ))}
      {more > 0 && <Row label={`还有 ${more} 次`} value="以记录单为准" />}
      <Acts end>
        <Button kind="secondary" small text="不盖章" onTap={onRefuse} />
        <Button
          small
          text="核对属实，盖章"
          label={`核对属实，为${request.name}盖章`}
          onTap={onApprove}
        />
      </Acts>
    </Card>
  )
}
