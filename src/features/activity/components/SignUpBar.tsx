import type { ActivityDetail, Shift } from '@contract/activity'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { type ReactNode, useEffect, useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { formatRange } from '@/lib/dates'
import { go, here } from '@/lib/navigate'
import { SIGN_IN } from '@/lib/tabs'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { openShifts, ownShifts } from '../ownShifts'
import type { SignUpStep } from '../signUpSteps'
import { useDoor } from '../useDoor'
import { useSignUpActs } from '../useSignUpActs'
import { AUDIENCE, facts, SIGN_UP, wantedWords } from '../words'
import { SignUpSheets } from './SignUpSheets'
import '../index.scss'

/** For those who might come: the one act of now, and its sheets. */
export const SignUpBar = observer(function SignUpBar({ activity }: { activity: ActivityDetail }) {
  const part = useOwnPart(activity)
  const { account } = useStores()
  const door = useDoor(activity)
  const mine = ownShifts(activity)
  const invited = mine.find(({ mine: own }) => own?.state === 'invited')
  const toMine = { text: '我的报名', onTap: () => part.show({ kind: 'mine' }) }

  let bar: ReactNode = null
  if (door) {
    bar = <BottomBar main={door} second={toMine} note={ownWords(mine)} />
  } else if (invited) {
    bar = (
      <BottomBar
        note={`邀请您参加 ${formatRange(invited.startsAt, invited.endsAt)}。去不去由您决定。`}
        second={{ text: '不去', onTap: () => part.show({ kind: 'decline', shift: invited }) }}
        main={{ text: '我去', onTap: () => part.show({ kind: 'accept', shift: invited }) }}
      />
    )
  } else if (part.swapToAnswer) {
    bar = (
      <BottomBar
        note={`${part.swapToAnswer.from.name}想和您换班。`}
        main={{ ...toMine, text: '看换班' }}
      />
    )
  } else if (mine.length > 0) {
    bar = <BottomBar note={ownWords(mine)} main={{ ...toMine, kind: 'secondary' }} />
  } else if (activity.phase === 'open' || activity.phase === 'underWay') {
    bar = account.isBound ? (
      <Invitation activity={activity} onSignUp={() => part.show({ kind: 'signUp' })} />
    ) : (
      <BottomBar
        note={wantedWords(activity)}
        main={{ text: '登录后报名', onTap: () => go(SIGN_IN, { to: here() }) }}
      />
    )
  }
  return (
    <>
      {bar}
      {part.sheets}
    </>
  )
})

function Invitation({ activity, onSignUp }: { activity: ActivityDetail; onSignUp: () => void }) {
  if (!activity.can.signUp) {
    return <View className="ac-bar">{`这个活动面向${AUDIENCE[activity.audience]}。`}</View>
  }
  if (openShifts(activity).length === 0) return <View className="ac-bar">报名已经结束</View>
  return <BottomBar note={wantedWords(activity)} main={{ text: '我要报名', onTap: onSignUp }} />
}

function ownWords(mine: Shift[]): string {
  const [first, ...others] = mine
  if (!first?.mine) return ''
  const { state, position } = first.mine
  return facts(
    position ? `候补第 ${position} 位` : SIGN_UP[state].text,
    formatRange(first.startsAt, first.endsAt),
    others.length > 0 && `共 ${mine.length} 个班次`,
  )
}

/** What is open of the caller's own part, and the sheets for it; also for those who run the activity. */
export function useOwnPart(activity: ActivityDetail) {
  const { signUps, notices, account } = useStores()
  const [step, setStep] = useState<SignUpStep>()
  const close = () => setStep(undefined)
  const acts = useSignUpActs(activity, (kind) => setStep(kind && { kind }))
  const { run } = useAction(async () => {
    await Promise.all([signUps.loadSwaps(activity.id), notices.prepare()])
  })
  useEffect(() => {
    if (account.isBound) void run()
  }, [account.isBound, run])
  const show = (next: SignUpStep) => {
    // What was refused before is not said again of something else.
    for (const act of Object.values(acts)) act.clear()
    setStep(next)
  }
  return {
    show,
    swapToAnswer: signUps.openSwaps(activity.id).find(({ can }) => can.answer),
    sheets: (
      <SignUpSheets activity={activity} step={step} acts={acts} onStep={show} onClose={close} />
    ),
  }
}
