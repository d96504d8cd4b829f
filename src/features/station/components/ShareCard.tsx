import type { PartyShare } from '@contract/station'
import { Card } from '@/components/Card'
import { Figures } from '@/components/Figure'
import { formatDate } from '@/lib/dates'
import { percentOf, SHARE_DEFINITION } from '../words'

interface Props {
  /** How many stations, where several are counted. */
  stations?: number
  share: PartyShare | undefined
}

/** 党员占比, with its numerator, its denominator and its day. */
export function ShareCard({ stations, share }: Props) {
  if (!share) return null
  const asOf = `截至 ${formatDate(share.asOf)}`
  return (
    <Card {...(stations === undefined && { title: '发起人和协调人' })}>
      <Figures
        items={[
          ...(stations === undefined ? [] : [{ name: '互助站', value: stations, unit: '个' }]),
          {
            name: `党员占比（${share.members}/${share.people} 人）`,
            value: percentOf(share),
            definition: SHARE_DEFINITION,
            asOf,
          },
        ]}
      />
    </Card>
  )
}
