import { type AccountLine, type DeliberationDetail, SetAccountInput } from '@contract/deliberation'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Acts } from '@/components/Acts'
import { Button } from '@/components/Button'
import { ChipsField, TextField } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'
import { check } from '@/lib/form'
import type { useCourse } from '../useCourse'
import '../index.scss'

interface Props {
  deliberation: DeliberationDetail
  course: ReturnType<typeof useCourse>
}

interface Line {
  kind: AccountLine['kind']
  title: string
  yuan: string
}

const KINDS = [
  { value: 'income', text: '收入' },
  { value: 'spending', text: '支出' },
]

/** 公布账目: what came in and what was spent, to the fen; for all to see. */
export function AccountSheet(props: Props) {
  const { course } = props
  const isOpen = course.act === 'account'
  return (
    <Sheet title="公布账目" isOpen={isOpen} onClose={course.close}>
      {isOpen && <AccountForm {...props} />}
    </Sheet>
  )
}

function AccountForm({ deliberation: { id, version, account }, course }: Props) {
  const [lines, setLines] = useState<Line[]>(
    (account?.lines ?? []).map(({ kind, title, fen }) => ({
      kind,
      title,
      yuan: (fen / 100).toFixed(2),
    })),
  )
  const [problem, setProblem] = useState<string>()
  const set = (index: number, change: Partial<Line>) =>
    setLines(lines.map((line, place) => (place === index ? { ...line, ...change } : line)))
  const add = (kind: Line['kind']) => setLines([...lines, { kind, title: '', yuan: '' }])
  const save = () => {
    const input = {
      id,
      version,
      lines: lines.map(({ kind, title, yuan }) => ({
        kind,
        title,
        fen: Math.round(Number(yuan) * 100),
      })),
    }
    const checked = check(SetAccountInput, input)
    setProblem(checked.ok ? undefined : Object.values(checked.problems)[0])
    if (checked.ok) {
      void course.run(() => course.store.change('deliberation.setAccount', input), '已公布')
    }
  }
  return (
    <>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own while they are typed
        <View key={index} className="dl-question">
          <ChipsField
            label={`第 ${index + 1} 笔`}
            options={KINDS}
            value={[line.kind]}
            onChange={([kind]) => set(index, { kind: kind as Line['kind'] })}
          />
          <TextField
            label="名目"
            maxLength={60}
            value={line.title}
            onChange={(title) => set(index, { title })}
          />
          <TextField
            label="金额"
            type="digit"
            unit="元"
            maxLength={15}
            value={line.yuan}
            onChange={(yuan) => set(index, { yuan })}
          />
          <Button
            kind="plain"
            small
            icon="trash"
            text="去掉这一笔"
            onTap={() => setLines(lines.filter((_, place) => place !== index))}
          />
        </View>
      ))}
      <Acts>
        <Button kind="secondary" small icon="plus" text="加收入" onTap={() => add('income')} />
        <Button kind="secondary" small icon="plus" text="加支出" onTap={() => add('spending')} />
      </Acts>
      {(problem ?? course.error) && <Warning text={problem ?? course.error ?? ''} />}
      <Button text="公布" busy={course.busy} onTap={save} />
    </>
  )
}
