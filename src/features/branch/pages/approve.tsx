import { Screen } from '@/components/Screen'

/** 批准支部 */
export default function Page() {
  return <Screen title="批准支部" status="loading" />
}
