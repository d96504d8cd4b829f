import type { InvitationInfo } from '@contract/branch'
import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Card, SectionTitle } from '@/components/Card'
import { Tag } from '@/components/Tag'
import { formatDateTime } from '@/lib/dates'
import { facts, INVITATION_STATE } from '../words'
import '../index.scss'

interface Props {
  invitations: InvitationInfo[]
  onEnd: (invitation: InvitationInfo) => void
}

/** What was sent out: by whom, until when, how many came by it; those that hold can be stopped. */
export function InvitationList({ invitations, onEnd }: Props) {
  if (invitations.length === 0) return null
  const holds = ({ state }: InvitationInfo) => state === 'open' || state === 'full'
  const sorted = [...invitations].sort((a, b) => Number(holds(b)) - Number(holds(a)))
  return (
    <View className="no-print">
      <SectionTitle title="发出的邀请" side="失效的保留 30 天" />
      {sorted.map((invitation) => (
        <Card key={invitation.id}>
          <View className="br-top">
            <Tag {...INVITATION_STATE[invitation.state]} />
            <View className="br-top__side">{joinWords(invitation)}</View>
          </View>
          <View className="br-text">
            {facts(invitation.createdBy.name, `${formatDateTime(invitation.createdAt)}发出`)}
          </View>
          <View className="br-text br-text--quiet">
            {invitation.endedAt
              ? `${formatDateTime(invitation.endedAt)}停用`
              : `有效期至 ${formatDateTime(invitation.expiresAt)}`}
          </View>
          {holds(invitation) && (
            <View className="br-acts">
              <Button small kind="secondary" text="停用" onTap={() => onEnd(invitation)} />
            </View>
          )}
        </Card>
      ))}
    </View>
  )
}

function joinWords({ joins, mostJoins }: InvitationInfo): string {
  return mostJoins ? `已加入 ${joins} 人，名额 ${mostJoins} 人` : `已加入 ${joins} 人，不限名额`
}
