import { Screen } from '@/components/Screen'

/** 登录 */
export default function SignIn() {
  return <Screen title="登录" status="loading" />
}
