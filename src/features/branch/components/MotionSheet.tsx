import type { MeetingDetail, Motion, MotionKind } from '@contract/branch'
import { RULES } from '@contract/rules'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { ChipsField, TextArea, TextField } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'
import { MOTION_KIND } from '../words'
import '../index.scss'

export interface Votes {
  kind: MotionKind
  title: string
  inFavour: number
  against: number
  abstained: number
}

interface Props {
  isOpen: boolean
  /** One that was declared void: its title and kind stay. */
  again: Motion | undefined
  kinds: MotionKind[]
  quorum: MeetingDetail['quorum']
  busy: boolean
  error: string | undefined
  problems: Record<string, string>
  onRecord: (votes: Votes) => void
  onClose: () => void
}

/** 记录表决: the counts of one vote. */
export function MotionSheet(props: Props) {
  return (
    <Sheet title="记录表决" isOpen={props.isOpen} onClose={props.onClose}>
      {props.isOpen && <MotionForm {...props} />}
    </Sheet>
  )
}

function MotionForm({ again, kinds, quorum, busy, error, problems, onRecord }: Props) {
  const [kind, setKind] = useState<MotionKind>(again?.kind ?? kinds[0] ?? 'decision')
  const [title, setTitle] = useState(again?.title ?? '')
  const [counts, setCounts] = useState({ inFavour: '', against: '0', abstained: '0' })
  const count = (name: keyof typeof counts) => ({
    type: 'number' as const,
    unit: '票',
    maxLength: 6,
    value: counts[name],
    error: problems[name],
    onChange: (value: string) => setCounts({ ...counts, [name]: value }),
  })
  const record = () =>
    onRecord({
      kind,
      title: title.trim(),
      inFavour: Number(counts.inFavour),
      against: Number(counts.against),
      abstained: Number(counts.abstained),
    })
  if (!quorum.reached) {
    return (
      <Warning
        text={`有表决权的党员到会 ${quorum.present} 人，还不够 ${quorum.needed} 人，不能表决。请先登记到会。`}
        basis={`${RULES['P-13'].article}：${RULES['P-13'].says}`}
      />
    )
  }
  return (
    <View>
      {kinds.length > 1 && !again && (
        <ChipsField
          label="类型"
          options={kinds.map((value) => ({ value, text: MOTION_KIND[value] }))}
          value={[kind]}
          onChange={([value]) => setKind(kinds.find((one) => one === value) ?? kind)}
        />
      )}
      {again ? (
        <View className="br-text br-text--gap">{title}</View>
      ) : (
        <TextArea label="议题" maxLength={200} value={title} onChange={setTitle} />
      )}
      <TextField
        label="赞成"
        hint={`超过应到 ${quorum.entitled} 人的一半才通过，需 ${Math.floor(quorum.entitled / 2) + 1} 票`}
        {...count('inFavour')}
      />
      <TextField label="反对" {...count('against')} />
      <TextField label="弃权" {...count('abstained')} />
      {error && <View className="br-error">{error}</View>}
      <View className="br-acts">
        <Button
          text="记录表决"
          busy={busy}
          disabled={title.trim() === '' || counts.inFavour === ''}
          onTap={record}
        />
      </View>
    </View>
  )
}
