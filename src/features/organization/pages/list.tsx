import { Screen } from '@/components/Screen'

/** 社会组织 */
export default function List() {
  return <Screen title="社会组织" status="loading" />
}
