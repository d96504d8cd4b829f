import { Screen } from '@/components/Screen'

/** 登记社会组织 */
export default function Edit() {
  return <Screen title="登记社会组织" status="loading" />
}
