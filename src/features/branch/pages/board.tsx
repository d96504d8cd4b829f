import { Screen } from '@/components/Screen'

/** 任务看板 */
export default function Page() {
  return <Screen title="任务看板" status="loading" />
}
