import { Screen } from '@/components/Screen'

/** 任职管理 */
export default function Grants() {
  return <Screen title="任职管理" status="loading" />
}
