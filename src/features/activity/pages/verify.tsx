import { VerifySheetInput } from '@contract/activity'
import { RULES } from '@contract/rules'
import { useLoad, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { TextField } from '@/components/Field'
import { Screen } from '@/components/Screen'
import { Warning } from '@/components/Warning'
import { useForm } from '@/lib/form'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { VerifiedCard } from '../components/VerifiedCard'

/** 查验记录单: for anybody who holds one, without signing in; the QR code on the paper leads here. */
function Verify() {
  const { sheets } = useStores()
  const { n = '', c = '' } = useRouter().params
  const form = useForm({ number: n, code: c })
  const checking = useAction(async () => {
    const input = form.parse(VerifySheetInput)
    if (input) await sheets.verify(input)
  })
  useLoad(() => void (n && c && checking.run()))
  const wrong =
    checking.code === 'not_found'
      ? '没有这张记录单。请核对编号和校验码；如果都对，这张单子不是先锋云开具的。'
      : checking.error
  return (
    <Screen column title="查验记录单" subtitle="核对纸上的内容和这里的记录是否一致">
      {wrong && <Warning text={wrong} />}
      {sheets.verified && <VerifiedCard sheet={sheets.verified} />}
      <Card title={sheets.verified ? '再查一张' : '输入纸上的两个号码'}>
        <TextField
          label="编号"
          placeholder="330211-2026-000001"
          maxLength={40}
          {...form.bind('number')}
        />
        <TextField
          label="校验码"
          placeholder="8 位字母和数字"
          maxLength={20}
          {...form.bind('code')}
        />
        <Button
          icon="search"
          text="查验"
          busy={checking.isBusy}
          onTap={() => void checking.run()}
        />
      </Card>
      <Warning
        tone="info"
        text="这里只显示服务时间、服务内容和记录单位，姓名只显示姓。"
        basis={RULES['V-18'].article}
      />
    </Screen>
  )
}

export default observer(Verify)
