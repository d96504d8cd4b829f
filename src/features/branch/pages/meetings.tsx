import { Screen } from '@/components/Screen'

/** 组织生活 */
export default function Page() {
  return <Screen title="组织生活" status="loading" />
}
