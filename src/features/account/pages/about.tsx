import { Screen } from '@/components/Screen'

/** 关于先锋云 */
export default function About() {
  return <Screen title="关于先锋云" status="loading" />
}
