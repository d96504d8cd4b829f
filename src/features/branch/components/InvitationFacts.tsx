import type { InvitationPreview } from '@contract/branch'
import { RULES } from '@contract/rules'
import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { Choice } from '@/components/Choice'
import { Row } from '@/components/Row'
import { Warning } from '@/components/Warning'
import { formatDay } from '@/lib/dates'
import { BRANCH_KIND } from '../words'
import '../index.scss'

interface Props {
  preview: InvitationPreview
  groupId: string | undefined
  /** Given where a group may be chosen. */
  onGroup?: ((groupId: string | undefined) => void) | undefined
}

/** What someone joins: which branch, approved by whom, what for, and what does not change. */
export function InvitationFacts({ preview, groupId, onGroup }: Props) {
  const { branchName, kind, regionName, purpose, approval, groups, memberCount } = preview
  return (
    <View className="br-form">
      <Card>
        <View className="br-name">{branchName}</View>
        <View className="br-text">{purpose}</View>
        <Row label="类型" value={BRANCH_KIND[kind]} />
        <Row label="所在" value={regionName} />
        {approval && <Row label="批准的党组织" value={approval.body} />}
        {approval && (
          <Row label="文号" value={`${approval.documentNo}，${formatDay(approval.approvedOn)}`} />
        )}
        <Row label="已加入" value={`${memberCount} 名党员`} />
      </Card>
      <Warning
        tone="info"
        text={
          preview.homeBranchName
            ? `组织关系不转接，仍在${preview.homeBranchName}。党费、组织关系都在那里办理。`
            : '组织关系不转接，仍在原来的支部。党费、组织关系都在那里办理。'
        }
        basis={`${RULES['P-5'].article}：${RULES['P-5'].says}`}
      />
      {onGroup && groups.length > 0 && (
        <Card title="想参加哪个任务组（可以以后再选）">
          {groups.map((group) => (
            <Choice
              key={group.id}
              title={group.name}
              hint={group.aim}
              isOn={groupId === group.id}
              onTap={() => onGroup(groupId === group.id ? undefined : group.id)}
            />
          ))}
        </Card>
      )}
    </View>
  )
}
