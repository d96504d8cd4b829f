import type { BranchDetail } from '@contract/branch'
import { RULES } from '@contract/rules'
import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { Figures } from '@/components/Figure'
import { Row } from '@/components/Row'
import { Warning } from '@/components/Warning'
import { formatDay } from '@/lib/dates'
import { BRANCH_KIND, POST } from '../words'
import { BranchTag } from './BranchTag'
import { figureItems } from './MyBranch'
import '../index.scss'

/** The head of a branch: state, day, figures, and by whom it was approved. */
export function BranchHead({ branch }: { branch: BranchDetail }) {
  const { approval, state, returnReason, summary, dissolvedOn } = branch
  const isPlan = state === 'draft' || state === 'submitted'
  return (
    <>
      <Card>
        <View className="br-top">
          <BranchTag branch={branch} />
          <View className="br-top__side">
            {approval ? `${approval.body}批准` : BRANCH_KIND[branch.kind]}
          </View>
        </View>
        {isPlan ? <Plan branch={branch} /> : <Figures items={figureItems(branch)} />}
      </Card>
      {returnReason && state === 'draft' && <Warning text={`上次提交被退回：${returnReason}`} />}
      {state === 'dissolved' && (
        <Warning
          tone="info"
          text={`任务已于 ${formatDay(dissolvedOn ?? '')}结束，支部自然撤销，内容只能查看。党员的组织关系不受影响。`}
          basis={`${RULES['P-9'].article}：${RULES['P-9'].says}`}
        />
      )}
      {summary && (
        <Card title="工作小结">
          <View className="br-text">{summary}</View>
        </Card>
      )}
    </>
  )
}

function Plan({ branch }: { branch: BranchDetail }) {
  const { plannedFrom, plannedTo, plannedMembers, regionName } = branch
  return (
    <View>
      <Row label="所在" value={regionName} />
      {plannedMembers !== undefined && <Row label="计划人数" value={`${plannedMembers} 人`} />}
      {plannedFrom && plannedTo && (
        <Row label="计划时间" value={`${formatDay(plannedFrom)} 至 ${formatDay(plannedTo)}`} />
      )}
    </View>
  )
}

/** What stands in the papers: purpose, document, who leads. */
export function BranchPapers({ branch }: { branch: BranchDetail }) {
  const { approval, purpose, posts, units, kind, plannedFrom, plannedTo, state } = branch
  const isPlan = state === 'draft' || state === 'submitted'
  return (
    <Card title="成立情况">
      {purpose && <Row long label="成立目的" value={purpose} />}
      {approval && <Row label="批准文号" value={approval.documentNo} />}
      {approval && <Row label="批准日期" value={formatDay(approval.approvedOn)} />}
      {!isPlan && <Row label="所在" value={branch.regionName} />}
      {!isPlan && plannedFrom && plannedTo && (
        <Row label="计划时间" value={`${formatDay(plannedFrom)} 至 ${formatDay(plannedTo)}`} />
      )}
      {units.length > 0 && <Row long label="联合单位" value={units.join('、')} />}
      {posts.map(({ personId, name, post }) => (
        <Row
          key={personId}
          label={state === 'dissolved' ? `撤销时的${POST[post]}` : POST[post]}
          value={name}
        />
      ))}
      {kind === 'temporary' && (
        <View className="br-text br-text--quiet br-text--gap">
          临时党支部不发展党员、不处分党员、不收缴党费、不换届选举，这些仍在党员组织关系所在的支部办理。依据：
          {RULES['P-7'].article}
        </View>
      )}
    </Card>
  )
}
