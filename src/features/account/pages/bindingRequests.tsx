import { Screen } from '@/components/Screen'

/** 绑定申请 */
export default function BindingRequests() {
  return <Screen title="绑定申请" status="loading" />
}
