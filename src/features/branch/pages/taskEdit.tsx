import { Screen } from '@/components/Screen'

/** 布置任务 */
export default function Page() {
  return <Screen title="布置任务" status="loading" />
}
