import { View } from '@tarojs/components'
import { useLoad, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useCallback } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Done } from '@/components/Done'
import { ErrorPanel } from '@/components/ErrorPanel'
import { Screen } from '@/components/Screen'
import { Warning } from '@/components/Warning'
import { safe } from '@/lib/address'
import { replace } from '@/lib/navigate'
import { pageStatus } from '@/lib/pageStatus'
import { isBrowser } from '@/lib/platform'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { PairingCard } from '../components/PairingCard'
import { PersonaList } from '../components/PersonaList'

/** 登录 */
function SignIn() {
  const { account } = useStores()
  const { to, ended } = useRouter().params
  const loading = useAction(async () => {
    const me = await account.load()
    if (me.demo) await account.loadPersonas()
  })
  const entering = useAction(account.enterDemo)
  useLoad(() => void loading.run())

  const onward = useCallback(() => replace(safe(to && decodeURIComponent(to))), [to])
  const enter = async (key: string) => {
    if (await entering.run(key)) onward()
  }

  const { me, personas } = account
  const isIn = account.isSignedIn && account.isFresh
  return (
    <Screen
      title="登录"
      {...pageStatus(loading, account.isFresh)}
      bottom={isIn && <BottomBar main={{ text: '继续', onTap: onward }} />}
    >
      {isIn && (
        <Done title="已经登录" text={me?.person ? `您是 ${me.person.name}` : '还没有绑定本人'} />
      )}
      {ended && !isIn && (
        <Warning text="登录已经失效（过期，或在别处退出了），请重新登录，再接着办。" />
      )}
      {entering.error && <ErrorPanel text={entering.error} onRetry={() => void entering.retry()} />}
      <View className="two">
        {me?.demo && personas && (
          <PersonaList personas={personas} onEnter={(key) => void enter(key)} />
        )}
        {isBrowser && !isIn && <PairingCard account={account} onIn={onward} />}
      </View>
      {!isBrowser && !me?.demo && !isIn && (
        <Warning tone="info" text="在微信里不用另外登录。请关闭小程序后重新打开，再试一次。" />
      )}
    </Screen>
  )
}

export default observer(SignIn)
