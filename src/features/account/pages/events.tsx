import { Screen } from '@/components/Screen'

/** 操作记录 */
export default function Events() {
  return <Screen title="操作记录" status="loading" />
}
