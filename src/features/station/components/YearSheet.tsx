import {
  type Participation,
  ReportYearInput,
  YEAR_FIGURES,
  YEAR_QUALIFIERS,
  type YearEntry,
  type YearFigure,
  type YearReported,
} from '@contract/station'
import { Button } from '@/components/Button'
import { ChipsField, TextArea, TextField } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { useForm } from '@/lib/form'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { YEAR_FIGURE, YEAR_QUALIFIER, yearText } from '../words'

interface Props {
  stationId: string
  participation: Participation
  onClose: () => void
}

interface Values {
  year: string
  name: YearFigure
  value: string
  qualifier: YearReported['qualifier']
  source: string
  reason: string
}

const lastYear = () => String(new Date().getFullYear() - 1)
const startOf = (): Values => ({
  year: lastYear(),
  name: 'times',
  value: '',
  qualifier: 'exact',
  source: '',
  reason: '',
})

/** 填报年度数字: what the station knows of a year from its own books, and how exactly. */
export function YearSheet({ stationId, participation, onClose }: Props) {
  const { participation: store } = useStores()
  const form = useForm(startOf())
  const { values } = form
  const last = lastOf(participation, values)
  const key = { id: stationId, year: numberIn(values.year), name: values.name }
  const follows = last ? { follows: last.id } : {}
  const saving = useAction(async () => {
    const { qualifier, source, reason } = values
    const typed = { ...key, ...follows, value: numberIn(values.value), qualifier, source, reason }
    const input = form.parse(ReportYearInput, typed)
    if (!input) return
    await store.reportYear(input)
    toast('已填报')
    onClose()
  })
  const withdrawing = useAction(async () => {
    if (!last) return
    await store.withdrawYear({ ...key, follows: last.id, reason: values.reason.trim() })
    toast('已撤回')
    onClose()
  })
  const error = saving.error ?? withdrawing.error
  return (
    <Sheet
      title="填报年度数字"
      isOpen
      onClose={onClose}
      act={<Button text="填报" busy={saving.isBusy} onTap={() => void saving.run()} />}
    >
      <ChipsField
        label="填报什么"
        options={YEAR_FIGURES.map((value) => ({ value, text: YEAR_FIGURE[value].text }))}
        value={[values.name]}
        onChange={([name]) => name && form.set('name', name as YearFigure)}
      />
      <TextField label="哪一年" type="number" unit="年" maxLength={4} {...form.bind('year')} />
      {last?.reported && (
        <Warning
          tone="info"
          text={`现在列出的是${yearText(last.name, last.reported)}，填报新的数字会接在后面，旧的留在历史里。`}
        />
      )}
      <ChipsField
        label="数字怎么说"
        hint="台账里写“逾1800人次”，就选“逾”，不要写成恰好 1800"
        options={YEAR_QUALIFIERS.map((value) => ({ value, text: YEAR_QUALIFIER[value] }))}
        value={[values.qualifier]}
        onChange={([next]) => next && form.set('qualifier', next as Values['qualifier'])}
      />
      <TextField
        label="数值"
        type="number"
        unit={YEAR_FIGURE[values.name].unit}
        maxLength={9}
        {...form.bind('value')}
      />
      <TextField
        label="来源"
        placeholder="如：互助站台账"
        maxLength={100}
        {...form.bind('source')}
      />
      <TextArea label="理由" maxLength={200} {...form.bind('reason')} />
      {last?.reported && (
        <Button
          kind="plain"
          text="撤回已填报的数字"
          busy={withdrawing.isBusy}
          disabled={values.reason.trim() === ''}
          onTap={() => void withdrawing.run()}
        />
      )}
      {error && <Warning text={error} />}
    </Sheet>
  )
}

const numberIn = (typed: string): number => (typed.trim() === '' ? Number.NaN : Number(typed))

/** The entry that a new one follows. */
function lastOf({ entries = [] }: Participation, { year, name }: Values): YearEntry | undefined {
  return entries.find((entry) => String(entry.year) === year.trim() && entry.name === name)
}
