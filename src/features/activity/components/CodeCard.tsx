import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { TextField } from '@/components/Field'
import { Warning } from '@/components/Warning'
import '../index.scss'

interface Props {
  /** 签到 or 签退. */
  word: string
  isOnline: boolean
  busy: boolean
  onSend: (code: string) => void
}

const DIGITS = 6

/** The six digits that somebody reads aloud. They change every few seconds, so they need signal. */
export function CodeCard({ word, isOnline, busy, onSend }: Props) {
  const [code, setCode] = useState('')
  return (
    <Card title="输入数字码">
      <View className="ac-digits">
        <TextField
          label="6 位数字"
          hint="看组织者手机上的数字，或请组织者读出来"
          type="number"
          maxLength={DIGITS}
          value={code}
          onChange={(next) => setCode(next.replace(/\D/g, '').slice(0, DIGITS))}
        />
      </View>
      {!isOnline && <Warning text="数字码要有信号才能用。没有信号时请扫码，扫到的会存在手机上。" />}
      <Button
        text={`用数字码${word}`}
        kind="secondary"
        busy={busy}
        disabled={code.length < DIGITS || !isOnline}
        onTap={() => onSend(code)}
      />
    </Card>
  )
}
