import { Screen } from '@/components/Screen'

/** 绑定本人 */
export default function Bind() {
  return <Screen title="绑定本人" status="loading" />
}
