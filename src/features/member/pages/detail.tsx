import { Screen } from '@/components/Screen'

/** 党员 */
export default function Detail() {
  return <Screen title="党员" status="loading" />
}
