import { CHOICE, type DecisionDetail, type DecisionResult, type Share } from '@contract/decision'
import { Card } from '@/components/Card'
import { Progress } from '@/components/Progress'
import { Row } from '@/components/Row'
import { Tag } from '@/components/Tag'
import { Warning } from '@/components/Warning'
import { formatDateTime } from '@/lib/dates'
import { areaWords, percent, VERDICT } from '../words'

const owners = (count: number) => `${count} 位业主`

interface Props {
  decision: DecisionDetail
  result: DecisionResult
}

interface MeterProps {
  label: string
  share: Share
  words: (value: number) => string
}

/** The exact fraction beside the percentage, and what would have been enough. */
function Meter({ label, share: { have, of, need, met }, words }: MeterProps) {
  return (
    <Progress
      label={label}
      value={have}
      total={of}
      {...(of > 0 && { mark: need / of })}
      tone={met ? 'ok' : 'brand'}
      text={`${percent(have, of)}（${words(have)} / ${words(of)}）`}
      note={`${met ? '达到' : '未达到'}，至少要 ${words(need)}`}
    />
  )
}

const both = ({ owners: count, area }: { owners: number; area: number }) =>
  `${owners(count)}，${areaWords(area)}`

function Dimensions({ result }: { result: DecisionResult }) {
  const { participation, approval } = result
  return (
    <>
      {participation && (
        <>
          <Meter label="参与表决 · 人数" share={participation.owners} words={owners} />
          <Meter label="参与表决 · 面积" share={participation.area} words={areaWords} />
        </>
      )}
      <Meter label="同意 · 人数" share={approval.owners} words={owners} />
      <Meter label="同意 · 面积" share={approval.area} words={areaWords} />
    </>
  )
}

/** Who did not vote and was counted all the same: by which rule, and as what (O-20). */
function SilentRow({ decision: { law }, result: { silent } }: Props) {
  if (!law.silence) return null
  const { article, source } = law.silence
  return (
    <Row
      label="没有投票"
      value={
        silent
          ? `${both(silent)}，按${source}${article}计作${CHOICE[silent.as]}`
          : `没有业主按${source}${article}计入`
      }
      long
    />
  )
}

/** The result in both dimensions, after the close. */
export function ResultCard({ decision, result }: Props) {
  const { channels } = result
  const basis = `依据：${decision.law.approval.article}`
  return (
    <Card title="表决结果" side={<Tag {...VERDICT[result.verdict]} />}>
      {result.verdict === 'tooFew' && (
        <Warning text="未达到参与表决比例，不产生结果。" basis={basis} />
      )}
      <Dimensions result={result} />
      <Row label="同意" value={both(result.yes)} />
      <Row label="不同意" value={both(result.no)} />
      <Row label="弃权" value={both(result.abstain)} />
      <SilentRow decision={decision} result={result} />
      <Row
        label="投票方式"
        value={`手机 ${channels.app}，纸质 ${channels.paper}，上门 ${channels.visit}，柜台代办 ${channels.counter}`}
      />
      {result.uncheckedPapers > 0 && (
        <Row label="截止时未核对" value={`${result.uncheckedPapers} 张，没有计入`} />
      )}
      <Row label="计票时间" value={formatDateTime(result.countedAt)} />
      <Row label="依据" value={decision.law.approval.article} long />
    </Card>
  )
}
