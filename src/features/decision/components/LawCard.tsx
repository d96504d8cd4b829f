import { type DecisionDetail, KIND, MATTER, type RuleText, SILENCE } from '@contract/decision'
import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import { Warning } from '@/components/Warning'

/** Low-confidence rules say who confirms them. */
const needsWord = ({ confidence }: RuleText) => confidence !== 'high'

/** By which law it is judged, in the words of the law. */
export function LawCard({ decision }: { decision: DecisionDetail }) {
  const { law, kind, matter, reasoning } = decision
  const { participation, approval, silence, before } = law
  return (
    <Card title="按什么规则算">
      <Row label="性质" value={KIND[kind]} long />
      <Row label="类别" value={MATTER[matter]} long />
      {reasoning && <Row label="归类理由" value={reasoning} long />}
      {participation && <Row label="参与" value={participation.says} long />}
      <Row label="同意" value={approval.says} long />
      <Row label="依据" value={approval.article} long />
      {needsWord(approval) && (
        <Warning tone="info" text="这一条还没有核对原文，请当地主管部门确认后使用。" />
      )}
      {silence ? (
        <>
          <Row label="没有投票的" value={SILENCE[silence.as]} long />
          <Row label="条款" value={`${silence.source} ${silence.article}：${silence.says}`} long />
          <Warning
            tone="info"
            text="没有投票的怎样计入，以本小区议事规则为准，请当地主管部门确认后使用。"
          />
        </>
      ) : (
        <Row label="没有投票的" value="不计入参与，议事规则没有另外规定" long />
      )}
      {before && (
        <Warning
          tone="info"
          text={`公告以后规则有变化，按投票截止那天的规则算。公告时是：${before.says}`}
          basis={before.article}
        />
      )}
    </Card>
  )
}
