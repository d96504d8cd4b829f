import { useState } from 'react'
import { Button } from '@/components/Button'
import { ChipsField, TextArea } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'

interface Props {
  isOpen: boolean
  busy: boolean
  error: string | undefined
  onRate: (stars: number, words: string) => void
  onClose: () => void
}

const STARS = [
  { value: '5', text: '5 星 很满意' },
  { value: '4', text: '4 星 满意' },
  { value: '3', text: '3 星 一般' },
  { value: '2', text: '2 星 不满意' },
  { value: '1', text: '1 星 很不满意' },
]

/** 评价: how many stars, and a few words. Once. */
export function RateSheet({ isOpen, busy, error, onRate, onClose }: Props) {
  const [stars, setStars] = useState('')
  const [words, setWords] = useState('')
  return (
    <Sheet
      title="办得怎么样"
      isOpen={isOpen}
      onClose={onClose}
      act={
        <Button
          text="提交评价"
          busy={busy}
          disabled={stars === ''}
          onTap={() => onRate(Number(stars), words.trim())}
        />
      }
    >
      <ChipsField
        label="满意程度"
        options={STARS}
        value={[stars]}
        onChange={([next = '']) => setStars(next)}
      />
      <TextArea label="想说的话" optional maxLength={200} value={words} onChange={setWords} />
      {error && <Warning text={error} />}
    </Sheet>
  )
}
