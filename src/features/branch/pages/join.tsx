import { Screen } from '@/components/Screen'

/** 加入支部 */
export default function Page() {
  return <Screen title="加入支部" status="loading" />
}
