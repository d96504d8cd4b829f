import { Button } from '@/components/Button'
import { Warning } from '@/components/Warning'
import { formatTime } from '@/lib/dates'
import type { OutboxItem } from '@/lib/outbox'

interface Props {
  waiting: OutboxItem[]
  rejected: OutboxItem[]
  onDrop: (requestId: string) => void
}

/** What this phone has scanned: not sent yet, or refused when nobody was looking. */
export function KeptCheckIns({ waiting, rejected, onDrop }: Props) {
  return (
    <>
      {waiting.map(({ requestId, about, at }) => (
        <Warning
          key={requestId}
          tone="info"
          text={`${about}，${formatTime(at)} 已保存在手机上，有信号后自动送出。`}
        />
      ))}
      {rejected.map(({ requestId, about, at, reason }) => (
        <Warning
          key={requestId}
          text={`${about}，${formatTime(at)} 没有被接收：${reason ?? '服务器没有接收。'}`}
        >
          <Button small kind="secondary" text="知道了" onTap={() => onDrop(requestId)} />
        </Warning>
      ))}
    </>
  )
}
