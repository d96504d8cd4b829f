import { Empty } from '@/components/Empty'
import { Screen } from '@/components/Screen'
import { go } from '@/lib/navigate'

/** 今天 */
export default function Today() {
  return (
    <Screen title="今天">
      <Empty
        icon="today"
        text="今天没有要办的事。有任务或活动时会出现在这里。"
        act={{ text: '去支部看看', onTap: () => go('/features/branch/tabs/home') }}
      />
    </Screen>
  )
}
