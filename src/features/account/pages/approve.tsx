import { ApprovePairingInput } from '@contract/account'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Done } from '@/components/Done'
import { Empty } from '@/components/Empty'
import { TextField } from '@/components/Field'
import { Screen } from '@/components/Screen'
import { Warning } from '@/components/Warning'
import { useForm } from '@/lib/form'
import { go, here } from '@/lib/navigate'
import { canScan, scan } from '@/lib/scan'
import { SIGN_IN } from '@/lib/tabs'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'

/** The six digits in what was scanned or typed. */
const codeIn = (text: string | null | undefined) =>
  /(?:code=|^)(\d{6})$/.exec(text ?? '')?.[1] ?? ''

const wrongCode = (left: number) =>
  `登录码不对，或已经过期。请看电脑上现在的六位数字，${left > 0 ? `这一小时还可以试 ${left} 次。` : '过一小时再试。'}`

/** 登录电脑 */
function Approve() {
  const { account } = useStores()
  const form = useForm({ code: codeIn(useRouter().params['code']) })
  const [device, setDevice] = useState<string>()
  const approving = useAction(account.approvePairing)
  const approve = async () => {
    const input = form.parse(ApprovePairingInput)
    const answer = input && (await approving.run(input.code))
    if (answer?.approved) return setDevice(answer.device)
    if (answer) form.setProblems({ code: wrongCode(answer.left) })
  }
  const read = async () => {
    const code = codeIn(await scan())
    if (code) form.set('code', code)
    else form.setProblems({ code: '没有认出登录码，请直接输入六位数字' })
  }
  if (!account.isSignedIn) {
    return (
      <Screen column title="登录电脑">
        <Empty
          icon="device"
          text="要先在这台手机上登录，才能让电脑登录。"
          act={{ text: '去登录', onTap: () => go(SIGN_IN, { to: here() }) }}
        />
      </Screen>
    )
  }
  if (device !== undefined) {
    return (
      <Screen column title="登录电脑">
        <Done
          title="电脑已经登录"
          text={`登录的是“${device}”。请回到电脑前，页面会自动打开。`}
          note="用完记得退出登录；不是您面前的这台，请到“我的”里的“登录的设备”让它退出。"
        />
      </Screen>
    )
  }
  return (
    <Screen
      column
      title="登录电脑"
      bottom={
        <BottomBar
          main={{ text: '同意登录', busy: approving.isBusy, onTap: () => void approve() }}
        />
      }
    >
      <Warning text="只在您自己面前的电脑上登录。别人发来的登录码不要同意，否则对方能以您的身份办事。" />
      <Card>
        <TextField
          label="登录码"
          hint="电脑屏幕上的六位数字"
          type="number"
          maxLength={6}
          {...form.bind('code')}
          error={form.problems['code'] ?? approving.error}
        />
        {canScan && (
          <Button kind="secondary" icon="scan" text="扫电脑上的二维码" onTap={() => void read()} />
        )}
      </Card>
    </Screen>
  )
}

export default observer(Approve)
