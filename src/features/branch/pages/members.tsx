import { Screen } from '@/components/Screen'

/** 支部党员 */
export default function Page() {
  return <Screen title="支部党员" status="loading" />
}
