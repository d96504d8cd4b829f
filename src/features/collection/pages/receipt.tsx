import { FindReceiptInput, type Receipt } from '@contract/collection'
import { useLoad, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { TextField } from '@/components/Field'
import { Row } from '@/components/Row'
import { Screen } from '@/components/Screen'
import { Tag } from '@/components/Tag'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { formatDate, toDay } from '@/lib/dates'
import { useForm } from '@/lib/form'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { yuanWords } from '../money'
import { open } from '../paths'
import { codeWords, METHOD, RECEIPT, receiptNumber } from '../words'

/** 查验收据: for anybody who holds one, without signing in; the QR code on the paper leads here. */
function CheckReceipt() {
  const { account, collections } = useStores()
  const { c = '' } = useRouter().params
  const form = useForm({ code: c })
  const checking = useAction(async () => {
    const input = form.parse(FindReceiptInput)
    if (input) await collections.check(input)
  })
  useLoad(() => void (c && checking.run()))
  const { receipt } = collections
  const claiming = useAction(async (code: string) => {
    await collections.claim(code)
    toast('已关联，以后在这项费用分摊里能看到自己家的情况')
  })
  const wrong =
    checking.code === 'not_found'
      ? '没有这张收据。请核对校验码；如果没有错，这张收据不是先锋云开具的。'
      : checking.error
  return (
    <Screen column title="查验收据" subtitle="核对纸上的内容和这里的记录是否一致">
      {wrong && <Warning text={wrong} />}
      {receipt && <Found receipt={receipt} />}
      {receipt && !receipt.isMine && account.isBound && (
        <Card title="这是您家的收据吗？">
          {claiming.error && <Warning text={claiming.error} />}
          <Button
            kind="secondary"
            icon="me"
            text="关联到我的账号"
            busy={claiming.isBusy}
            onTap={() => void claiming.run(receipt.code)}
          />
        </Card>
      )}
      <Card title={receipt ? '再查一张' : '输入收据上的校验码'}>
        <TextField
          label="校验码"
          placeholder="10 位字母和数字"
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
      <Warning tone="info" text="收款收据是住户分摊费用的凭据，不是捐赠票据。这里不显示姓名。" />
    </Screen>
  )
}

function Found({ receipt }: { receipt: Receipt }) {
  return (
    <Card
      title={`收款收据 第 ${receiptNumber(receipt.number)} 号`}
      side={<Tag {...RECEIPT[receipt.state]} />}
    >
      <Row label="收款事项" value={`${receipt.regionName} ${receipt.collectionName}`} />
      <Row label="住户" value={receipt.label} />
      <Row label="金额" value={yuanWords(receipt.amountFen)} strong />
      <Row label="交款方式" value={METHOD[receipt.method]} />
      <Row label="交款日期" value={formatDate(receipt.day)} />
      <Row label="收款单位" value={receipt.payee} />
      <Row label="开具日期" value={formatDate(toDay(receipt.issuedAt))} />
      <Row label="校验码" value={codeWords(receipt.code)} />
      <Button
        kind="secondary"
        icon="doc"
        text="看公开账目"
        onTap={() => open('account', { id: receipt.collectionId })}
      />
    </Card>
  )
}

export default observer(CheckReceipt)
