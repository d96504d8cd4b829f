import { Screen } from '@/components/Screen'

/** 新建支部 */
export default function Page() {
  return <Screen title="新建支部" status="loading" />
}
