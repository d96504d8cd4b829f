import { Screen } from '@/components/Screen'

/** 登录电脑 */
export default function Approve() {
  return <Screen title="登录电脑" status="loading" />
}
