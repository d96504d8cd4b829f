import type { CampaignDetail } from '@contract/campaign'
import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { Figures } from '@/components/Figure'
import { Progress } from '@/components/Progress'
import { Row } from '@/components/Row'
import { Tag } from '@/components/Tag'
import { Warning } from '@/components/Warning'
import { formatDateTime, formatDay } from '@/lib/dates'
import { hoursOf, KIND, PHASE } from '../words'
import '../index.scss'

/** What the campaign is: its days, its themes, what it is about. */
export function CampaignHead({ campaign }: { campaign: CampaignDetail }) {
  const { kind, phase, startsOn, endsOn, themes, intro, cancelReason, regionName } = campaign
  return (
    <>
      <Card>
        <View className="cp-tags">
          <Tag {...PHASE[phase]} />
          <Tag text={KIND[kind]} tone="gold" />
        </View>
        <Row label="时间" value={`${formatDay(startsOn)} 至 ${formatDay(endsOn)}`} strong />
        <Row label="开展单位" value={regionName} />
        {themes.length > 0 && <Row label="主题" value={themes.join('、')} />}
        {campaign.standingDays.map(({ name, source }) => (
          <Row key={name} label={name} value={source} />
        ))}
      </Card>
      {cancelReason && <Warning text={`已取消：${cancelReason}`} />}
      {intro && (
        <Card title="介绍">
          <View className="cp-text">{intro}</View>
        </Card>
      )}
    </>
  )
}

/** How far it has come, and towards which goal. Honest: with the moment up to which it is counted. */
export function CampaignProgress({ campaign }: { campaign: CampaignDetail }) {
  const { progress, goalMinutes, goalPeople } = campaign
  const { activities, people, personTimes, minutes, asOf } = progress
  const until = `截至 ${formatDateTime(asOf)}`
  return (
    <Card title="进展" side={until}>
      <Figures
        items={[
          { name: '活动', value: activities, unit: '场', definition: '已经发布或者已经记录的活动' },
          {
            name: '参加',
            value: people,
            unit: '人',
            definition: '签到过的人，同一个人只算一次',
            asOf: until,
          },
          {
            name: '签到',
            value: personTimes,
            unit: '人次',
            definition: '签到的次数',
            asOf: until,
          },
          {
            name: '服务时长',
            value: hoursOf(minutes),
            unit: '小时',
            definition: '组织者已经确认的志愿服务时长，不含待确认的',
            asOf: until,
          },
        ]}
      />
      {goalMinutes !== undefined && (
        <Progress
          label="时长目标"
          value={minutes}
          total={goalMinutes}
          text={`${hoursOf(minutes)}/${hoursOf(goalMinutes)} 小时`}
        />
      )}
      {goalPeople !== undefined && (
        <Progress
          label="人数目标"
          value={people}
          total={goalPeople}
          text={`${people}/${goalPeople} 人`}
        />
      )}
    </Card>
  )
}
