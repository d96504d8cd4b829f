import { Screen } from '@/components/Screen'

/** 支部 */
export default function Page() {
  return <Screen title="支部" status="loading" />
}
