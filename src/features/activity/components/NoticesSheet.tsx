import { Button } from '@/components/Button'
import { Done } from '@/components/Done'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'

/** After signing up: WeChat asks, from a tap, whether it may send messages (W-9). */
export function NoticesSheet({ onClose }: { onClose: () => void }) {
  const { notices } = useStores()
  const asking = useAction(async () => {
    await notices.ask()
    onClose()
  })
  return (
    <Sheet
      isOpen
      title="报名成功"
      onClose={onClose}
      act={
        <Button icon="bell" text="接收提醒" busy={asking.isBusy} onTap={() => void asking.run()} />
      }
    >
      <Done
        icon="bell"
        title="要不要在微信里收到提醒？"
        text="活动前一天提醒、时间地点有变化时告诉您。微信会再问一次，不同意也没关系，通知里都能看到。"
      />
      {asking.error && <Warning text={asking.error} />}
      <Button kind="plain" text="不用了" onTap={onClose} />
    </Sheet>
  )
}
