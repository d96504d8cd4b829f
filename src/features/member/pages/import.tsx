import { Screen } from '@/components/Screen'

/** 导入名册 */
export default function Import() {
  return <Screen title="导入名册" status="loading" />
}
