import type { MyRecord } from '@contract/activity'
import { Card } from '@/components/Card'
import { Figures } from '@/components/Figure'
import { Row } from '@/components/Row'
import { hoursWords } from '../hoursWords'
import { KIND } from '../words'

const CONFIRMED =
  '组织者已经确认的志愿服务时长，按实际签到、签退的分钟数，扣除休息。申请更正后还没有答复的，按原来的计。'
const PENDING =
  '已经签到、组织者还没有确认的时长，按签到、签退的时间暂计。活动结束后 10 个工作日内确认。'
const TIMES = '签到过的每个班次算一次，包括还没有确认的，和只记参与的活动。'

/** How much, and of what; each figure says how it is counted. */
export function RecordTotals({ record }: { record: MyRecord }) {
  const { totals, byCampaign, byKind } = record
  return (
    <>
      <Card>
        <Figures
          items={[
            { name: '已确认时长', value: hoursWords(totals.minutes), definition: CONFIRMED },
            {
              name: '待确认',
              qualifier: totals.pendingMinutes > 0 ? '暂计' : '',
              value: hoursWords(totals.pendingMinutes),
              definition: PENDING,
            },
            { name: '参加次数', value: totals.times, unit: '次', definition: TIMES },
          ]}
        />
      </Card>
      {byCampaign.length > 0 && (
        <Card title="按活动月">
          {byCampaign.map(({ name, minutes, times }) => (
            <Row key={name} label={name} value={`${hoursWords(minutes)} · ${times} 次`} />
          ))}
        </Card>
      )}
      {byKind.length > 1 && (
        <Card title="按类型">
          {byKind.map(({ kind, minutes, times }) => (
            <Row
              key={kind}
              label={KIND[kind]}
              value={
                kind === 'volunteer'
                  ? `${hoursWords(minutes)} · ${times} 次`
                  : `${times} 次，只记参与`
              }
            />
          ))}
        </Card>
      )}
    </>
  )
}
