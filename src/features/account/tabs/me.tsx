import { Empty } from '@/components/Empty'
import { Screen } from '@/components/Screen'

/** 我的 */
export default function Me() {
  return (
    <Screen title="我的">
      <Empty icon="me" text="还没有登录。" />
    </Screen>
  )
}
