import type { Step } from '@contract/deliberation'
import { View } from '@tarojs/components'
import { Acts } from '@/components/Acts'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { ChipsField, Field, TextField } from '@/components/Field'
import { PhotoPicker } from '@/components/PhotoGrid'
import { pickPhotos } from '@/lib/pickPhotos'
import { emptyOption, type OptionDraft, type QuestionDraft } from '../questionDraft'
import '../index.scss'

interface Props {
  step: Step
  title: string
  question: QuestionDraft
  onChange: (question: QuestionDraft) => void
  onRemove: () => void
}

const PICKS = [
  { value: 'one', text: '选一项' },
  { value: 'many', text: '可选几项' },
]

/** One question with its options; those of a menu have a cost, an effect and a picture. */
export function QuestionFields({ step, title, question, onChange, onRemove }: Props) {
  const { prompt, pick, options } = question
  const set = (index: number, option: OptionDraft) =>
    onChange({
      ...question,
      options: options.map((other, place) => (place === index ? option : other)),
    })
  return (
    <Card title={title}>
      <TextField
        label="问题"
        maxLength={120}
        value={prompt}
        onChange={(next) => onChange({ ...question, prompt: next })}
      />
      <ChipsField
        label="每户怎么选"
        options={PICKS}
        value={[pick]}
        onChange={([next]) => onChange({ ...question, pick: next === 'many' ? 'many' : 'one' })}
      />
      {options.map((option, index) => (
        <OptionFields
          // biome-ignore lint/suspicious/noArrayIndexKey: options have no name of their own while they are typed
          key={index}
          isMenu={step === 'menu'}
          label={`选项 ${index + 1}`}
          option={option}
          onChange={(next) => set(index, next)}
        />
      ))}
      <Acts>
        {options.length < 12 && (
          <Button
            kind="secondary"
            small
            icon="plus"
            text="加选项"
            onTap={() => onChange({ ...question, options: [...options, emptyOption()] })}
          />
        )}
        <Button kind="plain" small icon="trash" text="去掉这个问题" onTap={onRemove} />
      </Acts>
    </Card>
  )
}

interface OptionProps {
  isMenu: boolean
  label: string
  option: OptionDraft
  onChange: (option: OptionDraft) => void
}

function OptionFields({ isMenu, label, option, onChange }: OptionProps) {
  const src = option.picked?.src ?? option.photoUrl
  const pick = async () => {
    const [picked] = await pickPhotos(1)
    if (picked) onChange({ ...option, picked })
  }
  return (
    <View className="dl-question">
      <TextField
        label={label}
        maxLength={60}
        value={option.title}
        onChange={(title) => onChange({ ...option, title })}
      />
      {isMenu && (
        <>
          <TextField
            label="效果"
            optional
            maxLength={200}
            value={option.effect}
            onChange={(effect) => onChange({ ...option, effect })}
          />
          <TextField
            label="费用"
            optional
            type="digit"
            unit="元"
            maxLength={15}
            value={option.yuan}
            onChange={(yuan) => onChange({ ...option, yuan })}
          />
          <Field label="图片" optional>
            <PhotoPicker
              photos={src ? [{ key: src, src }] : []}
              max={1}
              onAdd={() => void pick()}
              onRemove={() =>
                onChange({
                  ...option,
                  photoId: undefined,
                  photoUrl: undefined,
                  picked: undefined,
                })
              }
            />
          </Field>
        </>
      )}
    </View>
  )
}
