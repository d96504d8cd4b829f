import { Screen } from '@/components/Screen'

/** 党员名册 */
export default function List() {
  return <Screen title="党员名册" status="loading" />
}
