import { Screen } from '@/components/Screen'

/** 区域 */
export default function Tree() {
  return <Screen title="区域" status="loading" />
}
