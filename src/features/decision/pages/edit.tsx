import {
  DECISION_KINDS,
  type DecisionDetail,
  DraftDecisionInput,
  EditDecisionInput,
  KIND,
  MATTER,
} from '@contract/decision'
import { MATTERS } from '@contract/ruleVersions'
import { useDidShow, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { BottomBar } from '@/components/BottomBar'
import { Card } from '@/components/Card'
import { SelectField, TextArea, TextField } from '@/components/Field'
import { Screen } from '@/components/Screen'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { useForm } from '@/lib/form'
import { replace } from '@/lib/navigate'
import { pageStatus } from '@/lib/pageStatus'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { pathOf } from '../paths'

const EMPTY = {
  kind: 'consultation' as string,
  matter: '9',
  title: '',
  question: '',
  plan: '',
  reasoning: '',
}
const KINDS = DECISION_KINDS.map((value) => ({ value, text: KIND[value] }))
const MATTER_OPTIONS = MATTERS.map((value) => ({ value: String(value), text: MATTER[value] }))

/** 起草表决: the question, the plan, and which of the nine matters it is. */
function Edit() {
  const { account, decisions } = useStores()
  const { id, regionId = '' } = useRouter().params
  const before = id ? decisions.find(id) : undefined
  const loading = useAction(async () => {
    await account.requireBound()
    if (id) await decisions.load(id)
  })
  useDidShow(() => void loading.run())
  const isReady = account.isBound && (!id || before !== undefined)
  const status = pageStatus(loading, isReady)
  if (!isReady) return <Screen title={id ? '修改草稿' : '起草表决'} column {...status} />
  return <DraftForm key={id} before={before} regionId={regionId} />
}

const valuesOf = ({ kind, title, question, plan, matter, reasoning = '' }: DecisionDetail) => ({
  kind: kind as string,
  matter: String(matter),
  title,
  question,
  plan,
  reasoning,
})

interface FormProps {
  before: DecisionDetail | undefined
  regionId: string
}

const DraftForm = observer(({ before, regionId }: FormProps) => {
  const { decisions } = useStores()
  const form = useForm(before ? valuesOf(before) : EMPTY)
  const saving = useAction(async () => {
    const facts = { ...form.values, matter: Number(form.values.matter) }
    const saved = before ? await change(facts) : await draft(facts)
    if (!saved) return
    toast('草稿已保存')
    replace(`${pathOf('detail')}?id=${saved.id}`)
  })
  async function change(facts: object) {
    const input = form.parse(EditDecisionInput, {
      ...facts,
      id: before?.id,
      version: before?.version,
    })
    return input && decisions.edit(input)
  }
  async function draft(facts: object) {
    const input = form.parse(DraftDecisionInput, { ...facts, regionId })
    return input && decisions.draft(input)
  }
  return (
    <Screen
      title={before ? '修改草稿' : '起草表决'}
      column
      bottom={
        <BottomBar
          main={{ text: '保存草稿', busy: saving.isBusy, onTap: () => void saving.run() }}
        />
      }
    >
      {saving.error && <Warning text={saving.error} />}
      <Card>
        <SelectField label="性质" options={KINDS} {...form.bind('kind')} />
        <SelectField
          label="事项类别"
          hint="按《民法典》第二百七十八条分九类，第六到第八类要四分之三以上同意"
          options={MATTER_OPTIONS}
          {...form.bind('matter')}
        />
        <TextField label="标题" maxLength={60} {...form.bind('title')} />
        <TextArea
          label="表决的问题"
          placeholder="一句话，能用同意或不同意回答"
          maxLength={300}
          {...form.bind('question')}
        />
        <TextArea label="方案说明" maxLength={4000} {...form.bind('plan')} />
        <TextArea
          label="归类理由"
          optional
          placeholder="例如：占用共有道路，属于改变共有部分用途"
          maxLength={500}
          {...form.bind('reasoning')}
        />
      </Card>
    </Screen>
  )
})

export default observer(Edit)
