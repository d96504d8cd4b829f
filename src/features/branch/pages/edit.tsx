import type { BranchDetail } from '@contract/branch'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect, useRef, useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Button } from '@/components/Button'
import { Screen } from '@/components/Screen'
import { Steps } from '@/components/Steps'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { useForm } from '@/lib/form'
import { replace } from '@/lib/navigate'
import { pageStatus } from '@/lib/pageStatus'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { KindStep, PlaceStep, PlanStep } from '../components/DraftSteps'
import { DraftInput, draftOf, inputOf, STEPS, stepOf } from '../draft'
import { pathOf } from '../paths'

/** 新建支部、修改草稿 */
function Edit() {
  const { branches, account } = useStores()
  const { id } = useRouter().params
  const [isFresh, setFresh] = useState(false)
  const loading = useAction(async () => {
    await account.requireRosterReader()
    if (id) await branches.load(id)
    setFresh(true)
  })
  useDidShow(() => {
    if (!isFresh) void loading.run()
  })
  const branch = id && isFresh ? branches.find(id) : undefined
  const title = id ? '修改草稿' : '新建支部'
  if (!isFresh) return <Screen title={title} {...pageStatus(loading, false)} />
  return <Form title={title} branch={branch} />
}

interface FormProps {
  title: string
  branch: BranchDetail | undefined
}

const Form = observer(function Form({ title, branch }: FormProps) {
  const { branches, regions } = useStores()
  const first = branch ? 1 : 0
  const [step, setStep] = useState(first)
  const form = useForm(draftOf(branch), branch ? {} : { draft: 'branch' })
  // The draft that was seen; another version since then means that somebody else has changed it.
  const seen = useRef({ id: branch?.id, version: branch?.version ?? 0 })

  const saving = useAction(async (isToSubmit: boolean) => {
    const input = form.parse(DraftInput, inputOf(form.values))
    if (!input) return
    const { kind, ...facts } = input
    const { id, version } = seen.current
    const saved = id
      ? await branches.update({ id, version, ...facts })
      : await branches.create({ kind, ...facts })
    seen.current = { id: saved.id, version: saved.version }
    if (isToSubmit) await branches.submit(saved)
    form.done()
    toast(isToSubmit ? '已提交，等待批准' : '草稿已保存')
    replace(`${pathOf('detail')}?id=${saved.id}`)
  })
  const catchingUp = useAction(async () => {
    const { id } = seen.current
    if (id) seen.current = { id, version: (await branches.load(id)).version }
  })
  const { code, error, problems } = saving
  const { run: catchUp } = catchingUp
  useEffect(() => {
    if (code === 'stale') void catchUp()
  }, [code, catchUp])
  const { setProblems } = form
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each failure, not for each drawing
  useEffect(() => {
    if (error && Object.keys(problems).length > 0) setProblems(problems)
  }, [error])

  const wrongStep = stepOf(Object.keys(form.problems)[0])
  const isLast = step === STEPS.length - 1
  const save = { busy: saving.isBusy, onTap: () => void saving.run(false) }
  const goOn = () => {
    const isOfStep = (path: string) => stepOf(path) === step
    if (form.isWell(DraftInput, inputOf(form.values), isOfStep)) setStep(step + 1)
  }
  const forth = { text: '下一步', onTap: goOn }
  const submit = { text: '提交批准', busy: saving.isBusy, onTap: () => void saving.run(true) }

  return (
    <Screen
      column
      title={title}
      bottom={
        <BottomBar
          main={isLast ? submit : forth}
          {...(step > 0 && { second: { text: '存为草稿', ...save } })}
          {...(wrongStep !== undefined &&
            wrongStep !== step && { note: `“${STEPS[wrongStep]}”这一步有要改的地方。` })}
        />
      }
    >
      <View className="br-form">
        <Steps names={STEPS} current={step} />
        {code === 'stale' && (
          <Warning text="刚刚有人改过这份草稿。您填写的内容都还在：请核对，再保存一次就以您填写的为准。" />
        )}
        {error && code !== 'stale' && <View className="br-error">{error}</View>}
        {step === 0 && <KindStep form={form} />}
        {step === 1 && <PlaceStep form={form} places={regions.load} />}
        {isLast && <PlanStep form={form} />}
        {step > first && (
          <Button kind="plain" icon="left" text="上一步" onTap={() => setStep(step - 1)} />
        )}
      </View>
    </Screen>
  )
})

export default observer(Edit)
