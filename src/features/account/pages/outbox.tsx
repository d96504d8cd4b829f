import { Screen } from '@/components/Screen'

/** 待发送 */
export default function Outbox() {
  return <Screen title="待发送" status="loading" />
}
