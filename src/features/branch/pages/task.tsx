import { Screen } from '@/components/Screen'

/** 任务 */
export default function Page() {
  return <Screen title="任务" status="loading" />
}
