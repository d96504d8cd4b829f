import type { DeliberationDetail, OwnHousehold, Reply, Step } from '@contract/deliberation'
import { View } from '@tarojs/components'
import { Acts } from '@/components/Acts'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import { Timeline } from '@/components/Timeline'
import { agreementWords } from '@/lib/agreement'
import { formatDateTime, formatDay } from '@/lib/dates'
import { open } from '../paths'
import { CHANNEL, DOUBT_STATE, OUTCOME } from '../words'
import '../index.scss'

interface Props {
  deliberation: DeliberationDetail
  household: OwnHousehold
  onDoubt: () => void
}

/** 我家: what one's own household said, when and by which way; nobody else of the house sees it. */
export function OwnCard({ deliberation, household, onDoubt }: Props) {
  const { id, consultation, menu, can } = deliberation
  const step = menu.isOpen ? 'menu' : consultation.isOpen ? 'consultation' : undefined
  const hasReplied = household.replies.some((reply) => reply.step === step)
  return (
    <Card title={`我家：${household.name}`} urgent={step !== undefined && !hasReplied}>
      {step && (
        <Button
          text={`${hasReplied ? '修改' : ''}${step === 'menu' ? (hasReplied ? '选择' : '去选菜单') : hasReplied ? '意见' : '填写意见'}`}
          icon="edit"
          onTap={() => open('choose', { id, step, householdId: household.id })}
        />
      )}
      {household.replies.length > 0 && (
        <Timeline
          items={household.replies.map((reply) => ({
            key: reply.id,
            title: titleOf(reply, deliberation),
            facts: factsOf(reply),
            ahead: reply.isReplaced,
          }))}
        />
      )}
      {household.doubts.map((doubt) => (
        <View key={doubt.id} className="dl-question">
          <Row long label={`顾虑（${DOUBT_STATE[doubt.state].text}）`} value={doubt.reason} />
          {doubt.visits.map((visit) => (
            <Row
              key={visit.id}
              label={`${formatDay(visit.visitedOn)} ${visit.visitorName}上门`}
              value={OUTCOME[visit.outcome]}
            />
          ))}
        </View>
      ))}
      {can.raiseDoubt && !household.doubts.some(({ state }) => state === 'open') && (
        <Acts>
          <Button kind="secondary" small icon="help" text="我有顾虑，请上门说明" onTap={onDoubt} />
        </Acts>
      )}
    </Card>
  )
}

function titleOf({ step, optionIds, words }: Reply, deliberation: DeliberationDetail): string {
  const titles = optionsOf(deliberation, step)
    .filter(({ id }) => optionIds.includes(id))
    .map(({ title }) => title)
  return [...titles, ...words.map((word) => `“${word.words}”`)].join('；')
}

const optionsOf = (deliberation: DeliberationDetail, step: Step) =>
  deliberation[step].questions.flatMap(({ options }) => options)

const stateOf = (isReplaced: boolean) => (isReplaced ? '已被后一次替代' : '有效')

function factsOf({ at, channel, saidBy, enteredBy, agreement, isReplaced }: Reply): string {
  if (agreement)
    return [formatDateTime(at), agreementWords(agreement), stateOf(isReplaced)].join(' · ')
  const entered = saidBy && enteredBy ? `${saidBy}填写，${enteredBy}录入` : CHANNEL[channel]
  return [formatDateTime(at), entered, stateOf(isReplaced)].filter(Boolean).join(' · ')
}
