import type { ActivityDetail } from '@contract/activity'
import { View } from '@tarojs/components'
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
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { DraftInput, draftOf, inputOf, organiserOf, problemsOf, STEPS, stepOf } from '../draft'
import { pathOf } from '../paths'
import { useActivityActs } from '../useActivityActs'
import { ContentStep, PeopleStep, SafetyStep } from './DraftSteps'
import { ShiftFields } from './ShiftFields'
import '../index.scss'

interface Props {
  title: string
  activity: ActivityDetail | undefined
  first: number
}

/** An activity in four steps; what is typed of a new one is kept on the phone. */
export const EditForm = observer(function EditForm({ title, activity, first }: Props) {
  const { activities, campaigns, regions, account } = useStores()
  const { me } = account
  const organiser = organiserOf(me?.acting)
  const [step, setStep] = useState(first)
  const form = useForm(draftOf(activity, me?.person), activity ? {} : { draft: 'activity' })
  const { searchPeople } = useActivityActs(activity?.id ?? '', () => undefined)
  // The version that was seen; another one since then means that somebody else has changed it.
  const version = useRef(activity?.version ?? 0)

  const saving = useAction(async () => {
    const input = form.parse(DraftInput, inputOf(form.values))
    if (!input) return
    const saved = activity
      ? await activities.update({ ...input, id: activity.id, version: version.current })
      : organiser && (await activities.create({ ...input, ...organiser }))
    if (!saved) return
    form.done()
    toast(saved.phase === 'draft' ? '草稿已保存' : '已保存')
    replace(`${pathOf('detail')}?id=${saved.id}`)
  })
  const catchingUp = useAction(async () => {
    if (activity) version.current = (await activities.load(activity.id)).version
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

  const forth = () => {
    const wrong = problemsOf(form.values, step)
    setProblems(wrong)
    if (Object.keys(wrong).length === 0) setStep(step + 1)
  }
  const wrongHere = Object.keys(form.problems).filter((path) => stepOf(path) === step).length
  const wrongStep = stepOf(Object.keys(form.problems)[0])
  const isLast = step === STEPS.length - 1
  const save = { text: '保存', busy: saving.isBusy, onTap: () => void saving.run() }
  return (
    <Screen
      title={title}
      bottom={
        <BottomBar
          main={isLast ? save : { text: '下一步', onTap: forth }}
          {...(!isLast && { second: save })}
          {...(wrongHere > 0
            ? { note: `这一步还有 ${wrongHere} 处要填写或修改，已在旁边标明。` }
            : wrongStep !== undefined && {
                note: `“${STEPS[wrongStep]}”这一步有要改的地方。`,
              })}
        />
      }
    >
      <View className="ac-form">
        <Steps names={STEPS} current={step} />
        {!activity && !organiser && (
          <Warning text="以现在的身份不能发起活动，请先换成干部、支部书记或社会组织工作人员的身份。" />
        )}
        {error && (
          <Warning
            text={
              code === 'stale'
                ? '刚刚有人改过这个活动。您填写的内容都还在：请核对，再保存一次就以您填写的为准。'
                : error
            }
          />
        )}
        {step === 0 && (
          <ContentStep
            form={form}
            places={regions.load}
            campaigns={campaigns.open}
            isOfBranch={(activity ?? organiser)?.organiserKind === 'branch'}
          />
        )}
        {step === 1 && (
          <ShiftFields
            shifts={form.values.shifts}
            problems={form.problems}
            onChange={(shifts) => form.set('shifts', shifts)}
          />
        )}
        {step === 2 && <SafetyStep form={form} />}
        {isLast && <PeopleStep form={form} search={searchPeople} />}
        {step > 0 && (
          <Button kind="plain" icon="left" text="上一步" onTap={() => setStep(step - 1)} />
        )}
      </View>
    </Screen>
  )
})
