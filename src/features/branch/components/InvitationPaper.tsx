import type { BranchDetail, Invitation } from '@contract/branch'
import { View } from '@tarojs/components'
import { PrintArea } from '@/components/PrintArea'
import { Row } from '@/components/Row'
import { formatDateTime, formatDay } from '@/lib/dates'
import '../index.scss'

interface Props {
  branch: BranchDetail
  invitation: Invitation
  /** What the code says; absent in a mini-program that knows no host. */
  link: string | undefined
}

/** The invitation as a notice for the wall. */
export function InvitationPaper({ branch, invitation, link }: Props) {
  const { approval, purpose } = branch
  return (
    <PrintArea
      title={`邀请加入${branch.name}`}
      {...(approval && { subtitle: `${approval.body}批准　${approval.documentNo}` })}
      {...(link && { link: { url: link, label: '用微信扫一扫，由本人确认加入' } })}
    >
      {purpose && <View className="br-text br-text--gap">{purpose}</View>}
      <Row label="组织关系" value="不转接，仍在原支部" />
      {approval && <Row label="批准日期" value={formatDay(approval.approvedOn)} />}
      {branch.groups.length > 0 && (
        <Row label="任务组" value={branch.groups.map(({ name }) => name).join('、')} />
      )}
      <Row label="有效期至" value={formatDateTime(invitation.expiresAt)} />
      {!link && <View className="br-text br-text--gap">点“发给党员”，选要邀请的人或群。</View>}
    </PrintArea>
  )
}
