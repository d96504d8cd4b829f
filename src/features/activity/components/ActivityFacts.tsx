import type { ActivityDetail, Missing } from '@contract/activity'
import { RULES } from '@contract/rules'
import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import { Warning } from '@/components/Warning'
import { formatDay, formatRange } from '@/lib/dates'
import { openCampaign } from '../paths'
import { AGREEMENT_REASON, AUDIENCE, CREW, facts, KIND } from '../words'
import { ActivityTags } from './ActivityTag'
import '../index.scss'

const basisOf = ({ rule }: Missing) =>
  rule ? `${RULES[rule].article}：${RULES[rule].says}` : undefined

/** What stands on top: state, time, place, who organises it. */
export function ActivityHead({ activity }: { activity: ActivityDetail }) {
  const { startsAt, endsAt, campaign, cancelReason, kind, audience, recordDueOn, phase } = activity
  return (
    <>
      <Card
        {...(campaign && {
          title: campaign.name,
          side: '查看',
          onSide: () => openCampaign('detail', { id: campaign.id }),
        })}
      >
        <ActivityTags activity={activity} />
        <Row
          label="时间"
          value={startsAt && endsAt ? formatRange(startsAt, endsAt) : '未定'}
          strong
        />
        <Row label="地点" value={facts(activity.regionName, activity.place)} />
        <Row label="组织单位" value={activity.organiserName} />
        {activity.guideName && <Row label="指导居委会" value={activity.guideName} />}
        {audience !== 'everyone' && <Row label="面向" value={AUDIENCE[audience]} />}
        {phase === 'ended' && recordDueOn && (
          <Row label="记录期限" value={`${formatDay(recordDueOn)}（结束后 10 个工作日）`} />
        )}
      </Card>
      {cancelReason && <Warning text={`活动已取消：${cancelReason}`} />}
      {kind !== 'volunteer' && (
        <Warning
          tone="info"
          text={`这是${KIND[kind]}，只记参与，不计志愿服务时长。`}
          basis={RULES['V-19'].article}
        />
      )}
    </>
  )
}

/** What one must know before coming: the risks first (V-5). */
export function ActivityPapers({ activity }: { activity: ActivityDetail }) {
  const { risk, minAge, maxAge, skills, isDangerous, allowance, agreement, agreementReasons } =
    activity
  const ages = facts(
    minAge !== undefined && `${minAge} 周岁以上`,
    maxAge !== undefined && `${maxAge} 周岁以下`,
  )
  return (
    <>
      <Card title="服务内容">
        <View className="ac-text">{activity.content}</View>
        {ages && <Row label="年龄" value={ages} />}
        {skills.length > 0 && <Row label="技能" value={skills.join('、')} />}
        {allowance && <Row label="补贴" value={allowance} />}
        {agreement && <Row label="服务协议" value={agreement} />}
        {agreementReasons.length > 0 && (
          <Row
            label="须签协议的情形"
            value={agreementReasons.map((reason) => AGREEMENT_REASON[reason]).join('、')}
          />
        )}
      </Card>
      <Card title={isDangerous ? '风险提示（可能发生人身危险）' : '风险提示'}>
        <View className="ac-text">{risk ?? '还没有写明。'}</View>
        {activity.emergencyMeasures && (
          <Row long label="应急措施" value={activity.emergencyMeasures} />
        )}
        {activity.insuranceNo && <Row label="保险单号" value={activity.insuranceNo} />}
        {activity.cityActivityId && <Row label="市平台编号" value={activity.cityActivityId} />}
      </Card>
      {activity.warnings.map((warning) => (
        <Warning key={warning.field} text={`${warning.message}。`} basis={basisOf(warning)} />
      ))}
    </>
  )
}

/** Whom to ask. Guests see no names. */
export function PeopleCard({ activity }: { activity: ActivityDetail }) {
  const { leader, contactName, contactPhone, crew } = activity
  if (!leader && !contactName && crew.length === 0) return null
  return (
    <Card title="人员">
      {leader && <Row label="活动负责人" value={leader.name} />}
      {(contactName ?? contactPhone) && (
        <Row label="联系人" value={facts(contactName, contactPhone)} />
      )}
      {crew.map(({ id, name, role }) => (
        <Row key={id} label={CREW[role]} value={name} />
      ))}
    </Card>
  )
}
