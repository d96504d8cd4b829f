import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Done } from '@/components/Done'
import { formatDateTime, formatTime, toDay } from '@/lib/dates'
import type { Result } from '../useCheckIn'

interface Props {
  result: Result
  /** What was kept has left the phone meanwhile. */
  isSent: boolean
  onWaiting: () => void
}

/** What became of it, large enough to be shown to whoever stands at the door. */
export function CheckInResult({ result, isSent, onWaiting }: Props) {
  const { direction, answer } = result
  const word = direction === 'in' ? '签到' : '签退'
  if (!answer && isSent) {
    return (
      <Card>
        <Done title={`${word}已送出`} text="有信号了，刚才存在手机里的已经送到。" />
      </Card>
    )
  }
  if (!answer) {
    return (
      <Card>
        <Done
          icon="waiting"
          title="已保存在手机上"
          text={`没有信号，${word}还没有送出。有信号后自动送出，时间以扫码时为准。`}
        />
        <Button kind="plain" icon="waiting" text="看待发送" onTap={onWaiting} />
      </Card>
    )
  }
  const at = toDay(answer.at) === toDay() ? formatTime(answer.at) : formatDateTime(answer.at)
  return (
    <Card>
      <Done
        title={answer.isRepeat ? `已经${word}过` : `${word}成功`}
        text={`${at} · ${answer.shiftName}`}
        {...(answer.isLate && { note: '这一条是有信号以后补送的，时间以扫码时为准。' })}
      />
    </Card>
  )
}
