import { Screen } from '@/components/Screen'

/** 支部小结 */
export default function Page() {
  return <Screen title="支部小结" status="loading" />
}
