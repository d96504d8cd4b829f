import type { ChoiceOption, Question, Step, StepInfo } from '@contract/deliberation'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Picture } from '@/components/Picture'
import { Progress } from '@/components/Progress'
import { Tag } from '@/components/Tag'
import { formatDay } from '@/lib/dates'
import { money } from '../words'
import '../index.scss'

interface Props {
  step: Step
  info: StepInfo
  /** Of the estate. */
  households: number
  /** Opens what households wrote to a question: for those who may read it. */
  onRead?: (questionId: string) => void
}

/** What was asked, or offered to be chosen; once it is closed, how many households stand behind each. */
export function StepCard({ step, info, households, onRead }: Props) {
  const { questions, closesOn, isOpen, isClosed, replied, onPaper } = info
  if (questions.length === 0) return null
  const isMenu = step === 'menu'
  return (
    <Card title={isMenu ? '菜单式方案' : '征求意见'} side={<State info={info} />}>
      {closesOn && (
        <Progress
          label={`${isMenu ? '已选' : '已答'} ${replied} 户`}
          value={replied}
          total={households}
          text={`${replied}/${households} 户`}
          note={noteOf(isOpen, closesOn, onPaper)}
        />
      )}
      {questions.map((question) => (
        <QuestionView
          key={question.id}
          question={question}
          replied={isClosed ? replied : undefined}
          {...(onRead && { onRead: () => onRead(question.id) })}
        />
      ))}
    </Card>
  )
}

function noteOf(isOpen: boolean, closesOn: string, onPaper: number): string {
  const paper = onPaper > 0 ? `其中纸质、上门 ${onPaper} 户。` : ''
  return isOpen
    ? `${paper}${formatDay(closesOn)} 24:00 截止，截止前结果不公布。`
    : `${paper}${formatDay(closesOn)} 截止。`
}

function State({ info: { isOpen, isClosed } }: { info: StepInfo }) {
  if (isOpen) return <Tag text="进行中" tone="brand" icon="running" />
  return isClosed ? (
    <Tag text="已截止" tone="ok" icon="check" />
  ) : (
    <Tag text="未开始" tone="plain" icon="edit" />
  )
}

interface QuestionProps {
  question: Question
  replied: number | undefined
  onRead?: () => void
}

function QuestionView({ question, replied, onRead }: QuestionProps) {
  const { prompt, pick, options, summary } = question
  return (
    <View className="dl-question">
      <View className="dl-question__prompt">{prompt}</View>
      {options.length > 0 && (
        <View className="dl-note">{pick === 'one' ? '每户选一项' : '每户可选几项'}</View>
      )}
      {options.map((option) => (
        <OptionView key={option.id} option={option} replied={replied} />
      ))}
      {summary && <View className="dl-summary">{`意见归纳：${summary}`}</View>}
      {onRead && <Button kind="plain" small icon="doc" text="看住户的意见" onTap={onRead} />}
    </View>
  )
}

function OptionView({ option, replied }: { option: ChoiceOption; replied: number | undefined }) {
  const { title, effect, costFen, photo, households } = option
  return (
    <View className="dl-option">
      <View className="dl-option__head">
        <Text>{title}</Text>
        {costFen !== undefined && <Text className="dl-option__cost">{money(costFen)}</Text>}
      </View>
      {effect && <View className="dl-option__effect">{effect}</View>}
      {photo && <Picture className="dl-option__photo" src={photo.url} about={`${title}的效果图`} />}
      {households !== undefined && replied !== undefined && (
        <Progress
          value={households}
          total={Math.max(1, replied)}
          text={`${households} 户`}
          tone="info"
        />
      )}
    </View>
  )
}
