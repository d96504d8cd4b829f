import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Acts } from '@/components/Acts'
import { Button } from '@/components/Button'
import { Card, SectionTitle } from '@/components/Card'
import { Confirm } from '@/components/Confirm'
import { Empty } from '@/components/Empty'
import { ListItem } from '@/components/ListItem'
import { Screen } from '@/components/Screen'
import { Warning } from '@/components/Warning'
import { formatDateTime } from '@/lib/dates'
import type { OutboxItem } from '@/lib/outbox'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'

/** 待发送 */
function OutboxPage() {
  const { outbox, device } = useStores()
  const { waiting, rejected } = outbox
  const [chosen, setChosen] = useState<OutboxItem>()
  const sending = useAction(outbox.flush)
  const retrying = useAction(outbox.retry)
  const remove = () => {
    if (chosen) outbox.remove(chosen.requestId)
    setChosen(undefined)
  }
  return (
    <Screen column title="待发送" subtitle="没有信号时办的事，先存在这台手机里">
      {waiting.length + rejected.length === 0 && (
        <Empty icon="done" text="都送出去了，没有等着发送的内容。" />
      )}
      {rejected.length > 0 && <SectionTitle title="没有被接收" side={`${rejected.length} 条`} />}
      {rejected.map((item) => (
        <Card key={item.requestId} title={item.about} side={formatDateTime(item.at)}>
          <Warning text={item.reason ?? '服务器没有接收。'} />
          <Acts end>
            <Button kind="plain" small icon="trash" text="丢掉" onTap={() => setChosen(item)} />
            <Button
              kind="secondary"
              small
              icon="refresh"
              text="再送一次"
              busy={retrying.isBusy}
              onTap={() => void retrying.run(item.requestId)}
            />
          </Acts>
        </Card>
      ))}
      {waiting.length > 0 && <SectionTitle title="等着送出" side={`${waiting.length} 条`} />}
      {waiting.length > 0 && (
        <Card flush>
          {waiting.map((item) => (
            <ListItem
              key={item.requestId}
              icon="waiting"
              title={item.about}
              facts={formatDateTime(item.at)}
            />
          ))}
        </Card>
      )}
      {waiting.length > 0 && (
        <Button
          text={device.isOnline ? '现在送出' : '没有信号，有信号后自动送出'}
          disabled={!device.isOnline}
          busy={sending.isBusy || outbox.isSending}
          onTap={() => void sending.run()}
        />
      )}
      <Confirm
        isOpen={chosen !== undefined}
        title="丢掉这一条？"
        lost={`“${chosen?.about ?? ''}”只存在这台手机里，丢掉后找不回来。`}
        act="丢掉"
        onConfirm={remove}
        onCancel={() => setChosen(undefined)}
      />
    </Screen>
  )
}

export default observer(OutboxPage)
