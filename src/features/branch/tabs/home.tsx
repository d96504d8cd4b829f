import { Empty } from '@/components/Empty'
import { Screen } from '@/components/Screen'

/** 支部 */
export default function Home() {
  return (
    <Screen title="支部">
      <Empty icon="branch" text="您还没有加入支部。收到邀请后，打开邀请就能加入。" />
    </Screen>
  )
}
