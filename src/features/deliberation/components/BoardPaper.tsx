import type { DeliberationDetail, Step } from '@contract/deliberation'
import { View } from '@tarojs/components'
import { PrintArea } from '@/components/PrintArea'
import { Row } from '@/components/Row'
import { formatDateTime, formatDay, toDay } from '@/lib/dates'
import { linkTo } from '@/lib/link'
import { pathOf } from '../paths'
import { exact, money, namesOf, STATE } from '../words'
import '../index.scss'

/** The sheet for the notice board: how it stands, without a name or a room. */
export function BoardPaper({ deliberation }: { deliberation: DeliberationDetail }) {
  const { id, title, regionName, state, aim, households, buildings } = deliberation
  const { meetings, coverage, doubts, basis, startedOn, finishedOn, summary } = deliberation
  const url = linkTo(pathOf('detail'), { id })
  const held = meetings.filter((meeting) => meeting.state === 'held')
  const toCome = meetings.filter((meeting) => meeting.state === 'planned')
  return (
    <PrintArea
      title={`${title}公示`}
      subtitle={`${regionName} · ${buildings} 栋 ${households} 户 · ${STATE[state].text} · ${formatDay(toDay())}`}
      {...(url && { link: { url, label: '扫码看最新进展' } })}
    >
      <View className="dl-text">{aim}</View>
      <StepRows deliberation={deliberation} step="menu" />
      <StepRows deliberation={deliberation} step="consultation" />
      {meetings.length > 0 && (
        <>
          <View className="dl-heading">楼栋会</View>
          <Row
            label={`已开 ${held.length} 场`}
            value={`覆盖 ${coverage.covered}/${coverage.buildings} 栋，到会 ${held.reduce((sum, { present }) => sum + present, 0)} 户次`}
          />
          {toCome.map((meeting) => (
            <Row
              key={meeting.id}
              label={formatDateTime(meeting.startsAt)}
              value={`${namesOf(meeting.buildings)}，${meeting.place}`}
            />
          ))}
        </>
      )}
      {doubts.raised > 0 && (
        <Row
          label="有顾虑的住户"
          value={`${doubts.raised} 户，上门 ${doubts.visits} 次，已消除 ${doubts.settled} 户，保留意见 ${doubts.standing} 户`}
        />
      )}
      {basis && <Row long label="开工依据" value={basis} />}
      {startedOn && <Row label="开工" value={formatDay(startedOn)} />}
      {finishedOn && <Row label="完工" value={formatDay(finishedOn)} />}
      {summary && <Row long label="小结" value={summary} />}
      <AccountRows deliberation={deliberation} />
    </PrintArea>
  )
}

function StepRows({ deliberation, step }: { deliberation: DeliberationDetail; step: Step }) {
  const { questions, closesOn, isOpen, isClosed, replied } = deliberation[step]
  if (!closesOn || questions.length === 0) return null
  const until = isOpen ? `${formatDay(closesOn)} 24:00 截止` : `${formatDay(closesOn)} 已截止`
  return (
    <>
      <View className="dl-heading">
        {`${step === 'menu' ? '菜单式方案' : '征求意见'}（${until}，${replied}/${deliberation.households} 户）`}
      </View>
      {questions.map(({ id, prompt, options, summary }) => (
        <View key={id}>
          <Row long label={prompt} value={summary ?? ''} />
          {options.map((option) => (
            <Row
              key={option.id}
              label={option.title}
              value={[
                option.costFen !== undefined && money(option.costFen),
                isClosed ? `${option.households ?? 0} 户` : option.effect,
              ]
                .filter(Boolean)
                .join('，')}
            />
          ))}
        </View>
      ))}
    </>
  )
}

function AccountRows({ deliberation: { account } }: { deliberation: DeliberationDetail }) {
  if (!account) return null
  return (
    <>
      <View className="dl-heading">公开账目（元）</View>
      {account.lines.map(({ kind, title, fen }) => (
        <Row
          key={`${kind}${title}`}
          label={`${kind === 'income' ? '收' : '支'}：${title}`}
          value={exact(fen)}
        />
      ))}
      <Row label="结余" value={exact(account.balance)} strong />
    </>
  )
}
