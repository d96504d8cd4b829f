import { Screen } from '@/components/Screen'

/** 安排组织生活 */
export default function Page() {
  return <Screen title="安排组织生活" status="loading" />
}
