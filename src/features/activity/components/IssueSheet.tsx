import { IssueSheetInput } from '@contract/activity'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { ChipsField, DateField } from '@/components/Field'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { toDay } from '@/lib/dates'
import { useForm } from '@/lib/form'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'

/** The periods that are asked for most; another one is two dates away. */
function periods(today: string): { text: string; from: string; to: string }[] {
  const year = Number(today.slice(0, 4))
  return [
    { text: '今年', from: `${year}-01-01`, to: today },
    { text: '去年', from: `${year - 1}-01-01`, to: `${year - 1}-12-31` },
  ]
}

/** 开一张记录单: of which days. */
export function IssueSheet() {
  const { sheets } = useStores()
  const today = toDay()
  const known = periods(today)
  const form = useForm({ from: known[0]?.from ?? today, to: today })
  const { from, to } = form.values
  const issuing = useAction(async () => {
    const input = form.parse(IssueSheetInput)
    if (!input) return
    const { number } = await sheets.issue(input)
    toast(`记录单已开好，编号 ${number}`)
  })
  const choose = (text: string | undefined) => {
    const period = known.find((one) => one.text === text)
    if (!period) return
    form.set('from', period.from)
    form.set('to', period.to)
  }
  return (
    <Card title="开一张记录单">
      <ChipsField
        label="时间"
        options={known.map(({ text }) => ({ value: text, text }))}
        value={known.filter((one) => one.from === from && one.to === to).map(({ text }) => text)}
        onChange={([text]) => choose(text)}
      />
      <DateField label="从" to={today} {...form.bind('from')} />
      <DateField label="到" to={today} {...form.bind('to')} />
      {issuing.error && <Warning text={issuing.error} />}
      <Button icon="doc" text="开记录单" busy={issuing.isBusy} onTap={() => void issuing.run()} />
    </Card>
  )
}
