import type { Me } from '@contract/account'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Warning } from '@/components/Warning'
import { lostBindingText } from '@/lib/lostBinding'
import { go } from '@/lib/navigate'
import { FirstPage } from './FirstPage'

/** For someone who is not in yet: what this is, and the one next step. */
export function Welcome({ me }: { me: Me }) {
  if (!me.signedIn) return <FirstPage />
  const { bindingRequest, lostBinding } = me
  return (
    <Card title={bindingRequest?.state === 'pending' ? '正在核对您的身份' : '先绑定本人'}>
      {lostBinding && <Warning text={lostBindingText(lostBinding)} />}
      {bindingRequest?.state === 'pending' ? (
        <Warning
          tone="info"
          text="申请已经提交，社区核对姓名和手机号后就能使用，一般一两个工作日。"
        />
      ) : (
        <Warning
          tone="info"
          text="绑定以后，系统才知道您是谁、在哪个支部。有绑定码就填绑定码；没有的话，填姓名、手机号和社区，由社区核对。"
        />
      )}
      {bindingRequest?.state === 'rejected' && (
        <Warning text={`上一次申请没有通过：${bindingRequest.reason ?? '没有写明理由'}`} />
      )}
      <Button
        text={bindingRequest?.state === 'pending' ? '看看进度' : '去绑定'}
        onTap={() => go('/features/account/pages/bind')}
      />
    </Card>
  )
}
