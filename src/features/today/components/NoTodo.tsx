import { Empty } from '@/components/Empty'
import { go } from '@/lib/navigate'

/** Nothing waits: says so gladly, and where one may look instead. */
export function NoTodo({ hasGroup }: { hasGroup: boolean }) {
  return (
    <Empty
      icon="done"
      text={
        hasGroup
          ? '都办好了，今天没有等您处理的事。'
          : '今天没有等您处理的事。加入支部、领到任务或收到会议通知后，会出现在这里。'
      }
      act={{ text: '去支部看看', onTap: () => go('/features/branch/tabs/home') }}
    />
  )
}
