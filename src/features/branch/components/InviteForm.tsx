import type { BranchDetail } from '@contract/branch'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { ChipsField } from '@/components/Field'
import type { Terms } from '../rosterStore'
import '../index.scss'

const DAYS = ['3', '7', '15', '30'].map((value) => ({ value, text: `${value} 天` }))
const ANY = 'any'
const JOINS = [
  { value: ANY, text: '不限' },
  ...['10', '30', '50', '100'].map((value) => ({ value, text: `${value} 人` })),
]

interface Props {
  branch: BranchDetail
  busy: boolean
  error: string | undefined
  onInvite: (terms: Terms) => void
}

/** How long an invitation holds and for how many. */
export function InviteForm({ branch, busy, error, onInvite }: Props) {
  const [days, setDays] = useState('7')
  const [joins, setJoins] = useState(ANY)
  const terms = { days: Number(days), mostJoins: joins === ANY ? undefined : Number(joins) }
  return (
    <Card title="发一个邀请">
      <View className="br-text br-text--gap">
        党员打开邀请，看清要加入的支部，由本人确认加入。组织关系不转接，仍在原来的支部。
      </View>
      <ChipsField
        label="多少天内有效"
        options={DAYS}
        value={[days]}
        onChange={([value = '7']) => setDays(value)}
      />
      <ChipsField
        label="最多多少人加入"
        options={JOINS}
        value={[joins]}
        onChange={([value = ANY]) => setJoins(value)}
      />
      {error && <View className="br-error">{error}</View>}
      <Button
        text="生成邀请"
        icon="qr"
        busy={busy}
        disabled={!branch.can.invite}
        onTap={() => onInvite(terms)}
      />
      {!branch.can.invite && (
        <View className="br-text br-text--gap">您当前的身份不能邀请，请由书记或社区办理。</View>
      )}
    </Card>
  )
}
