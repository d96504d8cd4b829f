import {
  type DeliberationDetail,
  SetQuestionsInput,
  STEPS,
  type Step,
} from '@contract/deliberation'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Button } from '@/components/Button'
import { Screen } from '@/components/Screen'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { check } from '@/lib/form'
import { back, toTop } from '@/lib/navigate'
import { useAction } from '@/lib/useAction'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { QuestionFields } from '../components/QuestionFields'
import { pathOf } from '../paths'
import { draftOf, emptyQuestion, inputOf, type QuestionDraft } from '../questionDraft'

/** 写问题、写菜单: what the households are going to be asked. */
function Questions() {
  const { deliberations } = useStores()
  const { id = '', step } = useRouter().params
  const asked = STEPS.find((one) => one === step) ?? 'consultation'
  const title = asked === 'menu' ? '写菜单' : '写问题'
  const deliberation = deliberations.find(id)
  const { screen } = useLoaded(() => deliberations.load(id), deliberation !== undefined)
  if (!deliberation) return <Screen title={title} column {...screen} />
  return <Form title={title} step={asked} deliberation={deliberation} />
}

interface Props {
  title: string
  step: Step
  deliberation: DeliberationDetail
}

const Form = observer(function Form({ title, step, deliberation }: Props) {
  const { deliberations } = useStores()
  const { id, version } = deliberation
  const [questions, setQuestions] = useState<QuestionDraft[]>(() => draftOf(deliberation, step))
  const [problem, setProblem] = useState<string>()
  const saving = useAction(async () => {
    const input = {
      id,
      version,
      step,
      questions: await inputOf(questions, deliberations.send),
    }
    const checked = check(SetQuestionsInput, input)
    setProblem(checked.ok ? undefined : Object.values(checked.problems)[0])
    if (!checked.ok) return toTop()
    await deliberations.change('deliberation.setQuestions', input)
    toast('已保存')
    back(`${pathOf('detail')}?id=${id}`)
  })
  const error = problem ?? saving.error
  return (
    <Screen
      title={title}
      subtitle={deliberation.title}
      column
      bottom={
        <BottomBar main={{ text: '保存', busy: saving.isBusy, onTap: () => void saving.run() }} />
      }
    >
      {error && <Warning text={error} />}
      {questions.map((question, index) => (
        <QuestionFields
          // biome-ignore lint/suspicious/noArrayIndexKey: questions have no name of their own while they are typed
          key={index}
          step={step}
          title={step === 'menu' ? `项目 ${index + 1}` : `问题 ${index + 1}`}
          question={question}
          onChange={(next) =>
            setQuestions(questions.map((other, place) => (place === index ? next : other)))
          }
          onRemove={() => setQuestions(questions.filter((_, place) => place !== index))}
        />
      ))}
      {questions.length < 12 && (
        <Button
          kind="secondary"
          icon="plus"
          text={step === 'menu' ? '加一个项目' : '加一个问题'}
          onTap={() => setQuestions([...questions, emptyQuestion()])}
        />
      )}
    </Screen>
  )
})

export default observer(Questions)
