import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Empty } from '@/components/Empty'
import { Screen } from '@/components/Screen'
import { go, here } from '@/lib/navigate'
import { SIGN_IN } from '@/lib/tabs'
import { useStores } from '@/stores/root'
import { CheckInDoor } from '../components/CheckInDoor'
import { scannedIn } from '../useCheckIn'

/** 签到: from the page of an activity, or with the code that a phone's own camera has opened. */
function CheckIn() {
  const { account } = useStores()
  const { id, t } = useRouter().params
  // Read once: the moment of the scan is when the page was opened with it.
  const [opened] = useState(() => scannedIn(t && decodeURIComponent(t)))
  const activityId = id ?? opened?.activityId
  if (!account.isBound) {
    return (
      <Screen column title="签到">
        {account.isSignedIn ? (
          <Empty
            icon="me"
            text="要先绑定本人，才知道是谁来签到。也可以请现场工作人员帮您登记。"
            act={{ text: '去绑定', onTap: () => go('/features/account/pages/bind') }}
          />
        ) : (
          <Empty
            icon="scan"
            text="登录以后就能签到。"
            act={{ text: '去登录', onTap: () => go(SIGN_IN, { to: here() }) }}
          />
        )}
      </Screen>
    )
  }
  if (!activityId) {
    return (
      <Screen column title="签到">
        <Empty icon="scan" text="没有认出签到码，请对着组织者手机重新扫。" />
      </Screen>
    )
  }
  return <CheckInDoor key={activityId} activityId={activityId} opened={opened} />
}

export default observer(CheckIn)
