import { AddNoteInput, NOTE_KINDS, type NoteKind } from '@contract/activity'
import type { InputOf } from '@contract/methods'
import { RULES } from '@contract/rules'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { ChipsField, DateField, SwitchField, TextArea, TextField } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'
import { toDay } from '@/lib/dates'
import { useForm } from '@/lib/form'
import type { Action } from '@/lib/useAction'
import { NOTE } from '../noteWords'

const STARS = ['1', '2', '3', '4', '5'].map((value) => ({ value, text: `${value} 星` }))

interface Props {
  activityId: string
  personId: string
  name: string
  /** Everybody who came, to whom a training may be written at once. */
  present: string[]
  adding: Action<[InputOf<'activity.addNote'>], unknown>
  onClose: () => void
}

/** 记培训、表彰、评价 (V-15): of one person, a training also of all who came. */
export function NoteSheet({ activityId, personId, name, present, adding, onClose }: Props) {
  const form = useForm({ name: '', content: '', day: toDay(), minutes: '', stars: '' })
  const [kind, setKind] = useState<NoteKind>('training')
  const [isForAll, setForAll] = useState(false)
  const withStars = kind === 'evaluation' || kind === 'stars'
  const errorOf = (key: string) => form.problems[`note.${key}`] ?? adding.problems[`note.${key}`]
  const send = () => {
    const { minutes, stars, ...said } = form.values
    const input = form.parse(AddNoteInput, {
      activityId,
      personIds: kind === 'training' && isForAll ? present : [personId],
      note: {
        kind,
        ...said,
        ...(kind === 'training' && { minutes: Number(minutes) }),
        ...(withStars && stars && { stars: Number(stars) }),
      },
    })
    if (input) void adding.run(input)
  }
  return (
    <Sheet
      title={`${name} 培训、表彰、评价`}
      isOpen
      onClose={onClose}
      act={<Button text="记入记录" busy={adding.isBusy} onTap={send} />}
    >
      <ChipsField
        label="记什么"
        options={NOTE_KINDS.map((value) => ({ value, text: NOTE[value] }))}
        value={[kind]}
        onChange={([choice]) => setKind(choice as NoteKind)}
      />
      <TextField
        label="名称"
        placeholder={kind === 'training' ? '例如：急救培训' : '例如：优秀志愿者'}
        maxLength={60}
        {...form.bind('name')}
        error={errorOf('name')}
      />
      {kind === 'training' && (
        <TextField
          label="学习时长"
          hint="不计入服务时长"
          type="number"
          unit="分钟"
          maxLength={5}
          {...form.bind('minutes')}
          error={errorOf('minutes')}
        />
      )}
      {withStars && (
        <ChipsField
          label="几星"
          optional={kind === 'evaluation'}
          options={STARS}
          value={form.values.stars ? [form.values.stars] : []}
          error={errorOf('stars')}
          onChange={([choice]) => form.set('stars', choice ?? '')}
        />
      )}
      <DateField
        label="日期"
        {...form.bind('day')}
        error={errorOf('day')}
        from="2000-01-01"
        to={toDay()}
      />
      <TextArea label="内容" optional maxLength={300} {...form.bind('content')} />
      {kind === 'training' && present.length > 1 && (
        <SwitchField
          label={`同时记给到场的 ${present.length} 人`}
          value={isForAll}
          onChange={setForAll}
        />
      )}
      <Warning
        tone="info"
        text="单位按这个活动的组织单位写。本人会收到通知；记错了可以撤回，撤回的也留着。"
        basis={RULES['V-15'].article}
      />
      {adding.error && <Warning text={adding.error} />}
    </Sheet>
  )
}
