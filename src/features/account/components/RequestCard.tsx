import type { BindingRequest } from '@contract/account'
import { Acts } from '@/components/Acts'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import { Warning } from '@/components/Warning'
import { formatDateTime } from '@/lib/dates'

interface Props {
  request: BindingRequest
  busy: boolean
  onApprove: () => void
  onReject: () => void
}

/** Somebody says who they are: what they wrote, and whom the register knows by it. */
export function RequestCard({ request, busy, onApprove, onReject }: Props) {
  const { name, phoneMasked, regionName, requestedAt, match } = request
  return (
    <Card title={name} side={formatDateTime(requestedAt)}>
      <Row label="手机号" value={phoneMasked} />
      <Row label="所在社区（村）" value={regionName} />
      {match ? (
        <Warning
          tone="ok"
          text={`登记的人里有一位姓名和手机号都相同：${match.name}（${match.isMember ? '党员' : '居民'}）`}
        />
      ) : (
        <Warning text="登记的人里没有姓名和手机号都相同的一位，不能直接通过。请先核对名册；名册里有这个人时，给他发绑定码。" />
      )}
      <Acts end>
        <Button kind="secondary" small text="不通过" disabled={busy} onTap={onReject} />
        {match && <Button small text="核对无误，绑定" busy={busy} onTap={onApprove} />}
      </Acts>
    </Card>
  )
}
