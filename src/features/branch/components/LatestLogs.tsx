import type { BranchLog } from '@contract/branch'
import { Button } from '@/components/Button'
import { Card, SectionTitle } from '@/components/Card'
import { ListItem } from '@/components/ListItem'
import { open } from '../paths'
import { facts } from '../words'
import { whenOf } from './LogList'

interface Props {
  logs: BranchLog[]
  hasMore: boolean
  busy: boolean
  onMore: () => void
}

/** What was done last in a branch: by whom, when, for which task. */
export function LatestLogs({ logs, hasMore, busy, onMore }: Props) {
  if (logs.length === 0) return null
  return (
    <>
      <SectionTitle title="最近的工作记录" />
      <Card flush>
        {logs.map((log) => (
          <ListItem
            key={log.id}
            title={log.said}
            facts={facts(
              log.who.name,
              whenOf(log),
              log.task.title,
              log.photoCount > 0 && `${log.photoCount} 张照片`,
            )}
            onTap={() => open('task', { id: log.task.id })}
          />
        ))}
      </Card>
      {hasMore && <Button kind="plain" text="更早的记录" busy={busy} onTap={onMore} />}
    </>
  )
}
