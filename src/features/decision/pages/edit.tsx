import {
  DECISION_KINDS,
  type DecisionDetail,
  DraftDecisionInput,
  EditDecisionInput,
  KIND,
  MATTER,
  SILENCE,
  SILENCE_AS,
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
  silenceAs: '',
  article: '',
  says: '',
  source: '',
}
const KINDS = DECISION_KINDS.map((value) => ({ value, text: KIND[value] }))
const MATTER_OPTIONS = MATTERS.map((value) => ({ value: String(value), text: MATTER[value] }))

const SILENCES = [
  { value: '', text: '不计入参与（没有另外规定）' },
  ...SILENCE_AS.map((value) => ({ value, text: SILENCE[value] })),
]

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

const valuesOf = ({
  kind,
  title,
  question,
  plan,
  matter,
  reasoning = '',
  law,
}: DecisionDetail) => ({
  kind: kind as string,
  matter: String(matter),
  title,
  question,
  plan,
  reasoning,
  silenceAs: (law.silence?.as ?? '') as string,
  article: law.silence?.article ?? '',
  says: law.silence?.says ?? '',
  source: law.silence?.source ?? '',
})

/** The estate's own rule goes along whole, or not at all. */
function factsOf({ silenceAs, article, says, source, matter, ...rest }: typeof EMPTY) {
  const silence = silenceAs && { silence: { as: silenceAs, article, says, source } }
  return { ...rest, matter: Number(matter), ...silence }
}

interface FormProps {
  before: DecisionDetail | undefined
  regionId: string
}

const DraftForm = observer(({ before, regionId }: FormProps) => {
  const { decisions } = useStores()
  const form = useForm(before ? valuesOf(before) : EMPTY)
  const saving = useAction(async () => {
    const facts = factsOf(form.values)
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
      <Card title="没有投票的业主怎么算">
        <SelectField
          label="本小区议事规则的规定"
          hint="法律上不投票就是不参与；只有本小区的议事规则写明了，才可以按它计入"
          options={SILENCES}
          {...form.bind('silenceAs')}
        />
        {form.values.silenceAs !== '' && (
          <>
            <TextField
              label="条款"
              placeholder="例如：第十八条"
              maxLength={100}
              {...form.bind('article')}
              error={form.problems['silence.article']}
            />
            <TextArea
              label="条款原文"
              maxLength={500}
              {...form.bind('says')}
              error={form.problems['silence.says']}
            />
            <TextField
              label="出处"
              placeholder="例如：业主大会议事规则，2023年5月20日通过"
              maxLength={200}
              {...form.bind('source')}
              error={form.problems['silence.source']}
            />
          </>
        )}
      </Card>
    </Screen>
  )
})

export default observer(Edit)
