import type { Notice } from '@contract/notice'
import { useReachBottom } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/Button'
import { Card, SectionTitle } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { ListItem } from '@/components/ListItem'
import { Screen } from '@/components/Screen'
import { Tag } from '@/components/Tag'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { formatDateTime } from '@/lib/dates'
import { go } from '@/lib/navigate'
import { useAction } from '@/lib/useAction'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { addressOf, NOTICE_ICON } from '../noticeWords'

/** 通知 */
function Inbox() {
  const { notices } = useStores()
  const { inbox, unread, askable } = notices
  const { screen } = useLoaded(async () => {
    await Promise.all([notices.load(), notices.prepare()])
  }, inbox !== undefined)
  const more = useAction(notices.more)
  const reading = useAction(notices.read)
  const asking = useAction(async () => {
    if ((await notices.ask()) > 0) toast('好的，有新消息会在微信里告诉您')
  })
  useReachBottom(() => void more.run())
  const open = (notice: Notice) => {
    if (!notice.isRead) void reading.run([notice.id])
    go(...addressOf(notice))
  }
  return (
    <Screen column title="通知" {...screen}>
      {askable.length > 0 && (
        <Button
          kind="secondary"
          icon="bell"
          text="在微信里也提醒我"
          busy={asking.isBusy}
          onTap={() => void asking.run()}
        />
      )}
      {reading.error && <Warning text={reading.error} />}
      {unread > 0 && (
        <SectionTitle
          title={`${unread} 条未读`}
          side="全部标为已读"
          onSide={() => void reading.run()}
        />
      )}
      {inbox?.items.length === 0 ? (
        <Empty icon="bell" text="还没有通知。活动有变化、候补成功、时长确认后，会在这里告诉您。" />
      ) : (
        <Card flush>
          {inbox?.items.map((notice) => (
            <ListItem
              key={notice.id}
              icon={NOTICE_ICON[notice.kind]}
              title={notice.title}
              facts={notice.text}
              below={formatDateTime(notice.at)}
              {...(!notice.isRead && { side: <Tag tone="brand" icon="dot" text="未读" /> })}
              onTap={() => open(notice)}
            />
          ))}
        </Card>
      )}
      {inbox?.nextCursor && (
        <Button kind="plain" text="加载更多" busy={more.isBusy} onTap={() => void more.run()} />
      )}
    </Screen>
  )
}

export default observer(Inbox)
