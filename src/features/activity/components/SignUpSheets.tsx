import type { ActivityDetail } from '@contract/activity'
import { Confirm } from '@/components/Confirm'
import { Warning } from '@/components/Warning'
import { useStores } from '@/stores/root'
import { openShifts, withdrawWords } from '../ownShifts'
import type { SignUpStep } from '../signUpSteps'
import type { SignUpActs } from '../useSignUpActs'
import { NoticesSheet } from './NoticesSheet'
import { OwnShiftsSheet } from './OwnShiftsSheet'
import { type Declared, SignUpSheet } from './SignUpSheet'
import { SwapSheet } from './SwapSheet'

interface Props {
  activity: ActivityDetail
  step: SignUpStep | undefined
  acts: SignUpActs
  onStep: (step: SignUpStep) => void
  onClose: () => void
}

const FREE = '去不去由您决定。确认以后才算报名。'

/** Everything that opens for someone who takes part, one at a time. */
export function SignUpSheets({ activity, step, acts, onStep, onClose }: Props) {
  const { signUps } = useStores()
  const common = { activity, onClose }
  switch (step?.kind) {
    case 'mine':
      return <OwnShiftsSheet {...common} swaps={signUps.openSwaps(activity.id)} onStep={onStep} />
    case 'signUp':
      return (
        <SignUpSheet
          {...common}
          title="报名"
          shifts={openShifts(activity)}
          sending={acts.signingUp}
        />
      )
    case 'accept':
      return (
        <SignUpSheet
          {...common}
          title="参加这次活动"
          act="我去"
          shifts={[step.shift]}
          sending={acts.accepting}
        >
          <Warning tone="info" text={FREE} />
        </SignUpSheet>
      )
    case 'take':
      return (
        <SignUpSheet
          {...common}
          title={`接${step.swap.from.name}的班`}
          act="我来接"
          shifts={activity.shifts.filter(({ id }) => id === step.swap.shiftId)}
          sending={{
            ...acts.taking,
            run: (declared: Declared) => acts.taking.run(step.swap.id, declared),
          }}
        >
          <Warning tone="info" text={FREE} />
        </SignUpSheet>
      )
    case 'swap':
      return (
        <SwapSheet
          {...common}
          shift={step.shift}
          search={signUps.findBranchmates}
          offering={acts.offering}
        />
      )
    case 'notices':
      return <NoticesSheet onClose={onClose} />
    default:
      return <Questions activity={activity} step={step} acts={acts} onClose={onClose} />
  }
}

/** What is asked once, with what it means. */
function Questions({ step, acts, onClose }: Omit<Props, 'onStep'>) {
  const question = questionOf(step, acts)
  if (!question) return null
  const { acting, lost, ...words } = question
  return (
    <Confirm
      isOpen
      {...words}
      lost={acting.error ?? lost}
      busy={acting.isBusy}
      onCancel={onClose}
    />
  )
}

function questionOf(step: SignUpStep | undefined, acts: SignUpActs) {
  switch (step?.kind) {
    case 'withdraw': {
      const isWaiting = step.shift.mine?.state === 'waiting'
      return {
        title: isWaiting ? '取消候补？' : '取消报名？',
        lost: withdrawWords(step.shift),
        act: isWaiting ? '取消候补' : '取消报名',
        acting: acts.withdrawing,
        onConfirm: () => void acts.withdrawing.run(step.shift.id),
      }
    }
    case 'decline':
      return {
        title: '这次不去？',
        lost: '组织者会知道您不来，对您没有别的影响。改了主意，还可以再报名。',
        act: '不去',
        acting: acts.declining,
        onConfirm: () => void acts.declining.run(step.shift.id),
      }
    case 'refuse':
      return {
        title: '不接这个班？',
        lost: `${step.swap.from.name}会收到通知，照常参加。`,
        act: '不接',
        acting: acts.refusing,
        onConfirm: () => void acts.refusing.run(step.swap.id),
      }
    case 'end':
      return {
        title: '收回换班？',
        lost: `${step.swap.to.name}不用再答复，您照常参加。`,
        act: '收回',
        acting: acts.ending,
        onConfirm: () => void acts.ending.run(step.swap.id),
      }
    default:
      return undefined
  }
}
