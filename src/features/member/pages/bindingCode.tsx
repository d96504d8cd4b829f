import type { BindingCode } from '@contract/account'
import { View } from '@tarojs/components'
import { useLoad, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Card } from '@/components/Card'
import { PrintArea } from '@/components/PrintArea'
import { Screen } from '@/components/Screen'
import { Warning } from '@/components/Warning'
import { formatDateTime } from '@/lib/dates'
import { pageStatus } from '@/lib/pageStatus'
import { canPrint, print } from '@/lib/print'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import '../index.scss'

/** 绑定码 */
function BindingCodePage() {
  const { members, account } = useStores()
  const { id = '' } = useRouter().params
  const member = members.find(id)
  const [code, setCode] = useState<BindingCode>()
  const loading = useAction(members.open)
  const creating = useAction(async () => setCode(await members.createBindingCode(id)))
  useLoad(() => void loading.run(id))

  const create = { text: '生成绑定码', busy: creating.isBusy, onTap: () => void creating.run() }
  const name = member?.name ?? ''
  return (
    <Screen
      title="绑定码"
      subtitle={name}
      {...pageStatus(loading, member !== undefined)}
      bottom={
        code ? (
          canPrint && (
            <BottomBar
              main={{ text: '打印给本人', icon: 'print', onTap: print }}
              second={{ ...create, text: '换一个' }}
            />
          )
        ) : (
          <BottomBar main={create} />
        )
      }
    >
      {creating.error && <Warning text={creating.error} />}
      {!code && (
        <Card title={`给${name}一个绑定码`}>
          {member?.isBound && (
            <Warning text="本人已经绑定了一个微信。只在换了手机或微信时才发码：新的绑定后，原来的立即退出，并会看到是谁在什么时候办的。" />
          )}
          <Warning
            tone="info"
            text="请当面交给本人，或打电话告诉本人。谁拿到这个码，谁就能以本人的身份登录；用过一次就失效，换一个新的，旧的也失效。"
          />
        </Card>
      )}
      {code && (
        <PrintArea
          title={`${name} 的绑定码`}
          subtitle={`${account.me?.acting?.placeName ?? ''} · ${formatDateTime(code.expiresAt)} 前有效，只能用一次`}
        >
          <View className="slip">
            <View className="slip__code">{spaced(code.code)}</View>
            <View>打开微信小程序“先锋云” → 我的 → 去绑定，输入上面的绑定码。</View>
            <View>这个码只给本人使用，请不要转给别人。</View>
          </View>
        </PrintArea>
      )}
    </Screen>
  )
}

/** Ten letters are read aloud in two halves. */
const spaced = (code: string) => `${code.slice(0, 5)} ${code.slice(5)}`

export default observer(BindingCodePage)
