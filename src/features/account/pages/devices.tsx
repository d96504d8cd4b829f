import { Screen } from '@/components/Screen'

/** 登录的设备 */
export default function Devices() {
  return <Screen title="登录的设备" status="loading" />
}
