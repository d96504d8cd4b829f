import {
  EnterReportedInput,
  type FigureName,
  factOf,
  QUALIFIERS,
  type Qualifier,
  type ReportedEntry,
} from '@contract/dashboard'
import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Card } from '@/components/Card'
import { ChipsField, DateField, TextArea, TextField } from '@/components/Field'
import { Row } from '@/components/Row'
import { Screen } from '@/components/Screen'
import { TextSheet } from '@/components/TextSheet'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { toDay } from '@/lib/dates'
import { useForm } from '@/lib/form'
import { back } from '@/lib/navigate'
import { problemNote } from '@/lib/problemNote'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { pathOf } from '../paths'
import { QUALIFIER_WORDS } from '../words'
import { EntryHistory } from './EntryHistory'

interface Props {
  regionId: string
  name: FigureName
  /** The last first. */
  entries: ReportedEntry[]
  title: string
}

/** The form; what holds and what held before stands beneath it. */
export function ReportForm({ regionId, name, entries, title }: Props) {
  const { dashboards } = useStores()
  const fact = factOf(name)
  const last = entries[0]
  const form = useForm(startOf(last, name))
  const { values } = form
  const [isWithdrawing, setWithdrawing] = useState(false)
  const follows = last?.id
  const saving = useAction(async () => {
    const input = form.parse(EnterReportedInput, {
      regionId,
      name,
      ...(follows ? { follows } : {}),
      qualifier: values.qualifier,
      value: numberIn(values, name),
      source: values.source,
      asOf: values.asOf,
      reason: values.reason,
    })
    if (!input) return
    await dashboards.enter(input)
    toast('已填报')
    back(`${pathOf('place')}?regionId=${regionId}`)
  })
  const withdrawing = useAction(async (reason: string) => {
    if (!follows) return
    await dashboards.withdraw({ regionId, name, follows, reason })
    toast('已撤回')
    back(`${pathOf('place')}?regionId=${regionId}`)
  })
  const problems = { ...saving.problems, ...form.problems }
  const isTenths = values.qualifier === 'tenths'
  const unit = isTenths ? '成' : fact.unit
  return (
    <Screen
      column
      title={title}
      bottom={
        <BottomBar
          main={{ text: '填报', busy: saving.isBusy, onTap: () => void saving.run() }}
          {...(last?.reported && {
            second: { text: '撤回', onTap: () => setWithdrawing(true) },
          })}
          {...problemNote(problems)}
        />
      }
    >
      {saving.error && <Warning text={saving.error} />}
      <Card>
        <Row long label="怎样统计" value={fact.counts} />
        <ChipsField
          label="数字怎么说"
          hint="文件里写“逾700项”，就选“逾”，不要写成恰好 700"
          options={QUALIFIERS.filter((one) => one !== 'tenths' || fact.kind === 'share').map(
            (value) => ({ value, text: QUALIFIER_WORDS[value] }),
          )}
          value={[values.qualifier]}
          onChange={([qualifier]) => qualifier && form.set('qualifier', qualifier as Qualifier)}
        />
        <TextField
          label="数值"
          type="digit"
          unit={unit}
          maxLength={13}
          {...form.bind('value')}
          error={problems['value']}
        />
        <TextField
          label="来源"
          placeholder="如：区民政局统计、报纸、文件名"
          maxLength={100}
          {...form.bind('source')}
          error={problems['source']}
        />
        <DateField label="数字截至" to={toDay()} {...form.bind('asOf')} error={problems['asOf']} />
        <TextArea
          label="填报理由"
          maxLength={200}
          {...form.bind('reason')}
          error={problems['reason']}
        />
      </Card>
      <EntryHistory name={name} entries={entries} />
      <TextSheet
        isOpen={isWithdrawing}
        title="撤回填报的数字"
        label="理由"
        hint="撤回后页面只列系统统计的数字，填报过的仍留在历史里"
        act="撤回"
        busy={withdrawing.isBusy}
        error={withdrawing.error}
        onSend={(reason) => void withdrawing.run(reason)}
        onClose={() => setWithdrawing(false)}
      />
    </Screen>
  )
}

interface Values {
  qualifier: Qualifier
  value: string
  source: string
  asOf: string
  reason: string
}

/** What held last, to be written anew; hours are typed as hours, tenths as tenths. */
function startOf(last: ReportedEntry | undefined, name: FigureName): Values {
  const reported = last?.reported
  const isMinutes = factOf(name).kind === 'minutes'
  const divisor = reported?.qualifier === 'tenths' ? 10 : isMinutes ? 60 : 1
  return {
    qualifier: reported?.qualifier ?? 'exact',
    value: reported ? String(reported.value / divisor) : '',
    source: reported?.source ?? '',
    asOf: toDay(),
    reason: '',
  }
}

function numberIn({ value, qualifier }: Values, name: FigureName): number {
  const typed = value.trim() === '' ? Number.NaN : Number(value)
  if (qualifier === 'tenths') return typed * 10
  return factOf(name).kind === 'minutes' ? Math.round(typed * 60) : typed
}
