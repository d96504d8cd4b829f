import type { JoinRequest } from '@contract/branch'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { TextSheet } from '@/components/TextSheet'
import { Warning } from '@/components/Warning'
import { formatDateTime } from '@/lib/dates'
import { CATEGORY_WORDS } from '@/lib/words'
import { facts } from '../words'
import '../index.scss'

interface Props {
  requests: JoinRequest[]
  busy: boolean
  error: string | undefined
  onDecide: (requestId: string, approve: boolean, reason?: string) => void
}

/** Those who ask to come in: who they say they are, and whether the register knows them. */
export function JoinRequests({ requests, busy, error, onDecide }: Props) {
  const [refusing, setRefusing] = useState<JoinRequest>()
  const isRefusing = refusing !== undefined && requests.some(({ id }) => id === refusing.id)
  return (
    <>
      {requests.map((request) => (
        <Card key={request.id} urgent title={`${request.name} 申请加入`}>
          <View className="br-text">
            {facts(
              request.phoneMasked,
              CATEGORY_WORDS[request.category],
              request.homeBranchName,
              request.skills.join('、'),
              formatDateTime(request.requestedAt),
            )}
          </View>
          <Warning
            tone={request.match ? 'ok' : 'warn'}
            text={
              request.match
                ? `名册里有这位党员：${request.match.name}，组织关系在${request.match.homeBranchName}。`
                : `名册里没有找到。同意后会登记为组织关系在外的${CATEGORY_WORDS[request.category]}，请先核对。`
            }
          />
          {error && <View className="br-error">{error}</View>}
          <View className="br-acts">
            <Button kind="secondary" text="不同意" onTap={() => setRefusing(request)} />
            <Button text="同意加入" busy={busy} onTap={() => onDecide(request.id, true)} />
          </View>
        </Card>
      ))}
      <TextSheet
        isOpen={isRefusing}
        title={`不同意${refusing?.name ?? ''}加入`}
        label="理由"
        placeholder="例如：请先到组织关系所在支部开具证明"
        act="答复"
        busy={busy}
        error={error}
        onSend={(reason) => refusing && onDecide(refusing.id, false, reason)}
        onClose={() => setRefusing(undefined)}
      />
    </>
  )
}
