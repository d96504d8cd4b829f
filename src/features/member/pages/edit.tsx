import { Screen } from '@/components/Screen'

/** 登记党员 */
export default function Edit() {
  return <Screen title="登记党员" status="loading" />
}
