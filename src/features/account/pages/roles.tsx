import { Screen } from '@/components/Screen'

/** 切换身份 */
export default function Roles() {
  return <Screen title="切换身份" status="loading" />
}
