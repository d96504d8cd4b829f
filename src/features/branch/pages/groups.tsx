import { Screen } from '@/components/Screen'

/** 任务组 */
export default function Page() {
  return <Screen title="任务组" status="loading" />
}
