import {
  type DeliberationDetail,
  type ReplyChannel,
  STEPS,
  type Step,
} from '@contract/deliberation'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { AgreementField } from '@/components/AgreementField'
import { BottomBar } from '@/components/BottomBar'
import { Card } from '@/components/Card'
import { ChipsField, TextField } from '@/components/Field'
import { Screen } from '@/components/Screen'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { EMPTY_AGREEMENT, isComplete, toAgreement } from '@/lib/agreement'
import { formatDay } from '@/lib/dates'
import { back } from '@/lib/navigate'
import { useAction } from '@/lib/useAction'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { type Chosen, ReplyForm } from '../components/ReplyForm'
import { pathOf } from '../paths'

const CHANNELS = [
  { value: 'paper', text: '纸质表' },
  { value: 'visit', text: '上门当面' },
  { value: 'counter', text: '柜台代办' },
]

type EnteredChannel = Exclude<ReplyChannel, 'app'>
const CHANNEL_OF = (value: string | undefined): EnteredChannel =>
  value === 'visit' || value === 'counter' ? value : 'paper'

/** 选菜单、填意见: for one's own household, or for one whose paper lies on the desk. */
function ChoosePage() {
  const { deliberations } = useStores()
  const { id = '', step = 'menu', householdId = '', name } = useRouter().params
  const deliberation = deliberations.find(id)
  const { screen } = useLoaded(() => deliberations.load(id), deliberation !== undefined)
  const asked = STEPS.find((one) => one === step) ?? 'menu'
  if (!deliberation) return <Screen title="填写" column {...screen} />
  return (
    <Form
      deliberation={deliberation}
      step={asked}
      householdId={householdId}
      {...(name && { enteredFor: name })}
    />
  )
}

interface Props {
  deliberation: DeliberationDetail
  step: Step
  householdId: string
  /** Somebody enters it for this household. */
  enteredFor?: string
}

const Form = observer(function Form({ deliberation, step, householdId, enteredFor }: Props) {
  const { deliberations } = useStores()
  const { id, mine } = deliberation
  const info = deliberation[step]
  const own = mine.find((household) => household.id === householdId)
  const before = enteredFor
    ? undefined
    : own?.replies.find((reply) => reply.step === step && !reply.isReplaced)
  const [chosen, setChosen] = useState<Chosen>({
    optionIds: before?.optionIds ?? [],
    words: Object.fromEntries((before?.words ?? []).map((one) => [one.questionId, one.words])),
  })
  const [channel, setChannel] = useState<EnteredChannel>('paper')
  const [saidBy, setSaidBy] = useState('')
  const [agreement, setAgreement] = useState(EMPTY_AGREEMENT)
  const isInPerson = channel === 'counter'
  const sending = useAction(async () => {
    const words = Object.entries(chosen.words)
      .filter(([, said]) => said.trim() !== '')
      .map(([questionId, said]) => ({ questionId, words: said.trim() }))
    await deliberations.change('deliberation.reply', {
      id,
      step,
      householdId,
      optionIds: chosen.optionIds,
      words,
      ...(enteredFor && {
        entered: {
          channel,
          saidBy: saidBy.trim(),
          ...(isInPerson && { agreement: await toAgreement(agreement, deliberations.send) }),
        },
      }),
    })
    toast(enteredFor ? '已登记' : '已提交，截止前可以再改')
    back(`${pathOf('detail')}?id=${id}`)
  })
  const title = step === 'menu' ? '选菜单' : '填写意见'
  const isSaid = saidBy.trim() !== '' && (!isInPerson || isComplete(agreement))
  const isEmpty = chosen.optionIds.length === 0 && Object.values(chosen.words).every((one) => !one)
  return (
    <Screen
      title={title}
      subtitle={`${deliberation.title} · ${enteredFor ?? own?.name ?? ''}`}
      column
      bottom={
        <BottomBar
          note={info.closesOn ? `${formatDay(info.closesOn)} 24:00 截止，截止前可以改` : ''}
          main={{
            text: enteredFor ? '登记' : '提交',
            busy: sending.isBusy,
            disabled: isEmpty || (enteredFor !== undefined && !isSaid),
            onTap: () => void sending.run(),
          }}
        />
      }
    >
      {enteredFor && (
        <Card title={`替 ${enteredFor} 登记`}>
          <ChipsField
            label="从哪里来"
            options={CHANNELS}
            value={[channel]}
            onChange={([next]) => setChannel(CHANNEL_OF(next))}
          />
          <TextField
            label="填写人姓名"
            hint={`${isInPerson ? '当面的住户' : '纸上签名的人'}；记录里会同时写上您的名字`}
            maxLength={50}
            value={saidBy}
            onChange={setSaidBy}
          />
        </Card>
      )}
      {sending.error && <Warning text={Object.values(sending.problems)[0] ?? sending.error} />}
      <ReplyForm step={step} questions={info.questions} value={chosen} onChange={setChosen} />
      {enteredFor && isInPerson && (
        <Card title="请本人确认">
          <AgreementField
            forWhom={`${enteredFor} ${saidBy.trim()}`.trim()}
            codeName="住户码"
            value={agreement}
            onChange={setAgreement}
          />
        </Card>
      )}
    </Screen>
  )
})

export default observer(ChoosePage)
