import type { TaskLog } from '@contract/branch'
import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Empty } from '@/components/Empty'
import { PhotoGrid } from '@/components/PhotoGrid'
import { Tag } from '@/components/Tag'
import { Timeline } from '@/components/Timeline'
import { formatDay, formatTime, toDay } from '@/lib/dates'
import { showPhotos } from '@/lib/download'
import type { OutboxItem } from '@/lib/outbox'
import { facts } from '../words'
import '../index.scss'

interface Props {
  logs: TaskLog[]
  canLog: boolean
}

/** What was done, the newest first, with its photos. */
export function LogList({ logs, canLog }: Props) {
  if (logs.length === 0) {
    return (
      <Empty
        icon="edit"
        text={canLog ? '还没有记录。做了什么就记一笔，可以带照片。' : '还没有记录。'}
      />
    )
  }
  return (
    <Timeline
      items={logs.map((log) => ({
        key: log.id,
        title: log.said,
        facts: facts(log.who.name, whenOf(log)),
        below: log.photos.length > 0 && <Photos log={log} />,
      }))}
    />
  )
}

/** The day on which it was done; when it was written later, that is said. */
export function whenOf({ doneOn, writtenAt }: Pick<TaskLog, 'doneOn' | 'writtenAt'>): string {
  const written = toDay(writtenAt)
  if (written === doneOn) return `${formatDay(doneOn)} ${formatTime(writtenAt)}`
  return `${formatDay(doneOn)}，${formatDay(written)}补记`
}

function Photos({ log }: { log: TaskLog }) {
  const urls = log.photos.map(({ url }) => url)
  return (
    <PhotoGrid
      photos={log.photos.map(({ id, url }, index) => ({
        key: id,
        src: url,
        about: `${log.who.name}拍的第 ${index + 1} 张照片`,
      }))}
      onOpen={({ src }) => showPhotos(urls, src)}
    />
  )
}

interface KeptProps {
  items: OutboxItem[]
  onRetry: (requestId: string) => Promise<void>
  onDrop: (requestId: string) => void
}

/** What was written without signal, and what the server did not take. */
export function KeptLogs({ items, onRetry, onDrop }: KeptProps) {
  return (
    <>
      {items.map(({ requestId, state, reason, input, photos }) => (
        <View className="br-kept" key={requestId}>
          <View className="br-top">
            <Tag
              tone={state === 'waiting' ? 'info' : 'warn'}
              icon={state === 'waiting' ? 'waiting' : 'warn'}
              text={state === 'waiting' ? '待发送' : '没有送出'}
            />
            {photos && <View className="br-top__side">{photos.kept.length} 张照片</View>}
          </View>
          <View>{(input as { said: string }).said}</View>
          {reason && <View className="br-error">{reason}</View>}
          {state === 'rejected' && (
            <View className="br-acts">
              <Button small text="重新发送" onTap={() => void onRetry(requestId)} />
              <Button small kind="plain" text="不要了" onTap={() => onDrop(requestId)} />
            </View>
          )}
        </View>
      ))}
    </>
  )
}
