import { Screen } from '@/components/Screen'

/** 邀请党员 */
export default function Page() {
  return <Screen title="邀请党员" status="loading" />
}
