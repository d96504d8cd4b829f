import type { Question, Step } from '@contract/deliberation'
import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { Choice } from '@/components/Choice'
import { TextArea } from '@/components/Field'
import { Picture } from '@/components/Picture'
import { money } from '../words'
import '../index.scss'

export interface Chosen {
  optionIds: string[]
  words: Record<string, string>
}

interface Props {
  step: Step
  questions: Question[]
  value: Chosen
  onChange: (value: Chosen) => void
}

/** The questions one below the other, large enough for a thumb; one or several of each. */
export function ReplyForm({ step, questions, value, onChange }: Props) {
  const choose = ({ pick, options }: Question, id: string) => {
    const isOn = value.optionIds.includes(id)
    const others =
      pick === 'one'
        ? value.optionIds.filter((other) => !options.some((option) => option.id === other))
        : value.optionIds.filter((other) => other !== id)
    onChange({ ...value, optionIds: isOn ? others : [...others, id] })
  }
  return (
    <>
      {questions.map((question, index) => (
        <Card
          key={question.id}
          title={`${index + 1}. ${question.prompt}`}
          side={
            question.options.length > 0 ? (question.pick === 'one' ? '选一项' : '可选几项') : ''
          }
        >
          {question.options.map((option) => (
            <View key={option.id}>
              <Choice
                title={option.title}
                hint={[option.effect, option.costFen !== undefined && money(option.costFen)]
                  .filter(Boolean)
                  .join(' · ')}
                many={question.pick === 'many'}
                isOn={value.optionIds.includes(option.id)}
                onTap={() => choose(question, option.id)}
              />
              {option.photo && (
                <Picture
                  className="dl-option__photo"
                  src={option.photo.url}
                  about={`${option.title}的效果图`}
                />
              )}
            </View>
          ))}
          {step === 'consultation' && (
            <TextArea
              label="还想说的"
              optional
              maxLength={500}
              value={value.words[question.id] ?? ''}
              onChange={(said) =>
                onChange({ ...value, words: { ...value.words, [question.id]: said } })
              }
            />
          )}
        </Card>
      ))}
    </>
  )
}
