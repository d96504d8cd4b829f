import type { Me } from '@contract/account'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Warning } from '@/components/Warning'
import { lostBindingText } from '@/lib/lostBinding'
import { go } from '@/lib/navigate'
import { ME, SIGN_IN } from '@/lib/tabs'

interface Props {
  signedIn: boolean
  request: Me['bindingRequest']
  lost: Me['lostBinding']
}

/** Not signed in, or not yet known by name: the one step that helps. */
export function NotIn({ signedIn, request, lost }: Props) {
  if (!signedIn) {
    return (
      <Card title="还没有登录">
        <Warning tone="info" text="登录以后，才能看到您的支部、任务和要办的事。" />
        <Button text="去登录" onTap={() => go(SIGN_IN, { to: ME })} />
      </Card>
    )
  }
  const isPending = request?.state === 'pending'
  return (
    <Card title={isPending ? '身份正在核对' : '还没有绑定本人'}>
      {lost && <Warning text={lostBindingText(lost)} />}
      {isPending ? (
        <Warning tone="info" text="申请已经提交，社区核对后就能使用。" />
      ) : (
        <Warning tone="info" text="绑定以后，才能看到您的支部、任务和要办的事。" />
      )}
      {request?.state === 'rejected' && (
        <Warning text={`上一次申请没有通过：${request.reason ?? '没有写明理由'}`} />
      )}
      <Button
        text={isPending ? '看看进度，或改用绑定码' : '去绑定'}
        onTap={() => go('/features/account/pages/bind')}
      />
    </Card>
  )
}
