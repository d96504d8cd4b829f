import { RequestBindingInput, UseBindingCodeInput } from '@contract/account'
import { useLoad } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Done } from '@/components/Done'
import { TextField } from '@/components/Field'
import { type Place, RegionPicker } from '@/components/RegionPicker'
import { Screen } from '@/components/Screen'
import { Warning } from '@/components/Warning'
import { useForm } from '@/lib/form'
import { lostBindingText } from '@/lib/lostBinding'
import { restart } from '@/lib/navigate'
import { pageStatus } from '@/lib/pageStatus'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'

/** 绑定本人 */
function Bind() {
  const { account } = useStores()
  const loading = useAction(account.load)
  useLoad(() => void loading.run())
  const { me, isBound } = account
  const request = me?.bindingRequest
  return (
    <Screen
      column
      title="绑定本人"
      subtitle="绑定一次，以后打开就能用"
      {...pageStatus(loading, account.isFresh)}
    >
      {isBound && <Done title="已经绑定" text={`您是 ${me?.person?.name}`} />}
      {me?.lostBinding && <Warning text={lostBindingText(me.lostBinding)} />}
      {request?.state === 'pending' && (
        <Warning
          tone="info"
          text="申请已经提交，正等社区核对，一般一两个工作日。等不及的话，请社区或支部书记发一个绑定码，在下面直接输入。"
        />
      )}
      {request?.state === 'rejected' && (
        <Warning
          text={`上一次申请没有通过：${request.reason ?? '没有写明理由'}。可以改好后再申请。`}
        />
      )}
      {!isBound && <CodeCard />}
      {!isBound && request?.state !== 'pending' && <RequestCard />}
    </Screen>
  )
}

/** With the code that the community or the secretary has handed out. */
function CodeCard() {
  const { account } = useStores()
  const form = useForm({ code: '' })
  const binding = useAction(account.useBindingCode)
  const bind = async () => {
    const input = form.parse(UseBindingCodeInput)
    if (input && (await binding.run(input.code))) restart()
  }
  return (
    <Card title="我有绑定码">
      <TextField
        label="绑定码"
        hint="社区或支部书记给的十位字母和数字"
        {...form.bind('code')}
        error={form.problems['code'] ?? binding.error}
        maxLength={14}
      />
      <Button text="绑定" busy={binding.isBusy} onTap={() => void bind()} />
    </Card>
  )
}

/** Without one: name, phone and community, to be compared by the community. */
function RequestCard() {
  const { account, regions } = useStores()
  const form = useForm({ name: '', phone: '' }, { draft: 'bind' })
  const [place, setPlace] = useState<Place | null>(null)
  const sending = useAction(async (input: Parameters<typeof account.requestBinding>[0]) => {
    await account.requestBinding(input)
    form.done()
  })
  const send = () => {
    const input = form.parse(RequestBindingInput, { ...form.values, regionId: place?.id ?? '' })
    if (input) void sending.run(input)
  }
  const problems = { ...form.problems, ...sending.problems }
  return (
    <Card title="没有绑定码">
      <TextField label="姓名" {...form.bind('name')} error={problems['name']} maxLength={50} />
      <TextField
        label="手机号"
        hint="登记在党员名册或社区的那个号码"
        type="phone"
        {...form.bind('phone')}
        error={problems['phone']}
      />
      <RegionPicker
        label="所在社区（村）"
        value={place}
        onChange={setPlace}
        load={regions.load}
        kinds={['community', 'village']}
        error={problems['regionId'] && !place ? '请选择社区或村' : undefined}
      />
      {sending.error && <Warning text={sending.error} />}
      <Button kind="secondary" text="提交申请，请社区核对" busy={sending.isBusy} onTap={send} />
    </Card>
  )
}

export default observer(Bind)
