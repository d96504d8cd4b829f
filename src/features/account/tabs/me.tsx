import { useDidShow } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Confirm } from '@/components/Confirm'
import { ErrorPanel } from '@/components/ErrorPanel'
import { Screen } from '@/components/Screen'
import { go, restart } from '@/lib/navigate'
import { pageStatus } from '@/lib/pageStatus'
import { ME, ROLES } from '@/lib/tabs'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { Doors } from '../components/Doors'
import { ElderSwitch } from '../components/ElderSwitch'
import { NotIn } from '../components/NotIn'
import { SelfCard } from '../components/SelfCard'
import { ownDoors, workDoors } from '../doors'

/** 我的 */
function MePage() {
  const stores = useStores()
  const { account, device, outbox } = stores
  const { me } = account
  const [isLeaving, setLeaving] = useState(false)
  const loading = useAction(account.load)
  const leaving = useAction(account.signOut)
  useDidShow(() => void loading.run())

  const signOut = async () => {
    await leaving.run()
    setLeaving(false)
    if (!account.isBound) restart(ME)
  }
  const lost =
    outbox.mine.length > 0
      ? `还有 ${outbox.mine.length} 条没有送出，下次登录同一个账号后继续发送。`
      : '这台设备上不再保留您的身份，下次要重新登录。'
  return (
    <Screen title="我的" column {...pageStatus(loading, me !== undefined)}>
      {me?.person ? (
        <SelfCard me={{ ...me, person: me.person }} onChangeRole={() => go(ROLES)} />
      ) : (
        <NotIn signedIn={account.isSignedIn} request={me?.bindingRequest} lost={me?.lostBinding} />
      )}
      <ElderSwitch value={device.elder} onChange={device.setElder} />
      <Doors title="工作" doors={workDoors(stores)} />
      <Doors title="账号与本机" doors={ownDoors(stores)} />
      {leaving.error && <ErrorPanel text={leaving.error} onRetry={() => void leaving.retry()} />}
      {account.isSignedIn && account.canSignOut && (
        <Button kind="secondary" icon="logout" text="退出登录" onTap={() => setLeaving(true)} />
      )}
      <Confirm
        isOpen={isLeaving}
        title="退出登录？"
        lost={lost}
        act="退出"
        busy={leaving.isBusy}
        onConfirm={() => void signOut()}
        onCancel={() => setLeaving(false)}
      />
    </Screen>
  )
}

export default observer(MePage)
