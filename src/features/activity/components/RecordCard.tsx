import type { ActivityDetail, Roster } from '@contract/activity'
import { RULES } from '@contract/rules'
import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { Figures } from '@/components/Figure'
import { Tag } from '@/components/Tag'
import { Warning } from '@/components/Warning'
import { formatDay, formatTime } from '@/lib/dates'
import { stillOpen } from '../hoursDesk'
import { daysLeftWords } from '../words'
import '../index.scss'

interface Props {
  activity: ActivityDetail
  roster: Roster
}

/** How far the record is: who came, what is still open, how many working days are left (V-16). */
export function RecordCard({ activity, roster: { counts, entries, unnamed, asOf } }: Props) {
  const { phase, kind, recordDueOn, recordDaysLeft } = activity
  const open = phase === 'ended' ? stillOpen(entries) : []
  const isVolunteering = kind === 'volunteer'
  return (
    <Card title="到场情况" side={`${formatTime(asOf)} 更新`}>
      <Figures
        items={[
          { name: '已报名', value: counts.expected, unit: '人' },
          { name: '在现场', value: counts.present, unit: '人' },
          { name: '已签退', value: counts.left, unit: '人' },
          { name: '没有来', value: counts.absent, unit: '人' },
        ]}
      />
      {unnamed > 0 && (
        <Warning
          tone="info"
          text={`其中 ${unnamed} 人登记在其他地方，姓名由组织单位和本人所在单位掌握，这里只计人数。`}
        />
      )}
      {!isVolunteering && (
        <Warning
          tone="info"
          text="这不是志愿服务，只记参与，不计服务时长。"
          basis={RULES['V-19'].article}
        />
      )}
      {isVolunteering && phase === 'ended' && recordDueOn && (
        <View className="ac-tags">
          <Tag text={`${formatDay(recordDueOn)}前记录完`} tone="plain" icon="calendar" />
          {recordDaysLeft !== undefined && (
            <Tag
              text={daysLeftWords(recordDaysLeft)}
              tone={recordDaysLeft < 0 ? 'brand' : recordDaysLeft <= 2 ? 'warn' : 'info'}
              icon={recordDaysLeft < 0 ? 'warn' : 'clock'}
            />
          )}
        </View>
      )}
      {open.map((line) => (
        <View key={line} className="ac-open">
          {line}
        </View>
      ))}
      {phase === 'ended' && open.length === 0 && unnamed === 0 && isVolunteering && (
        <Warning
          tone="ok"
          text="每个人的时长都办好了，可以完成记录。"
          basis={RULES['V-16'].article}
        />
      )}
    </Card>
  )
}
