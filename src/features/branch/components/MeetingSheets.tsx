import type { MeetingDetail, Motion } from '@contract/branch'
import { RULES } from '@contract/rules'
import { Confirm } from '@/components/Confirm'
import { TextSheet } from '@/components/TextSheet'
import { Warning } from '@/components/Warning'
import type { MeetingActs } from '../useMeetingActs'
import { shortWords } from '../words'
import { MotionSheet } from './MotionSheet'

export type MeetingSheet = 'motion' | 'minutes' | 'hold' | 'cancel'

interface Props {
  meeting: MeetingDetail
  /** Which one is open. */
  sheet: MeetingSheet | undefined
  /** The vote that is about to be declared void. */
  voiding: string | undefined
  /** The void vote that is about to be written down again. */
  again: Motion | undefined
  acts: MeetingActs
  onClose: () => void
}

const MINUTES = {
  label: '会议记录',
  placeholder: '谁说了什么，议定了什么',
  maxLength: 5000,
}

/** Everything that opens over the page of a meeting, one at a time. */
export function MeetingSheets({ meeting, sheet, voiding, again, acts, onClose }: Props) {
  const { quorum } = meeting
  const short = shortWords(meeting)
  return (
    <>
      <MotionSheet
        isOpen={sheet === 'motion'}
        again={again}
        kinds={meeting.motionKinds}
        quorum={meeting.quorum}
        busy={acts.voting.isBusy}
        error={acts.voting.error}
        problems={acts.voting.problems}
        onRecord={(votes) => void acts.voting.run(votes)}
        onClose={onClose}
      />
      <TextSheet
        isOpen={voiding !== undefined}
        title="作废这次表决"
        label="理由"
        placeholder="例如：票数写错了"
        maxLength={200}
        hint="原来的记录还看得到，但不再算数；可以重新记录"
        act="作废"
        busy={acts.voiding.isBusy}
        error={acts.voiding.error}
        onSend={(reason) => voiding && void acts.voiding.run(voiding, reason)}
        onClose={onClose}
      />
      <TextSheet
        {...MINUTES}
        isOpen={sheet === 'minutes'}
        title="写会议记录"
        hint="可以先写，会议结束前都能改"
        initial={meeting.minutes}
        act="保存"
        busy={acts.preparing.isBusy}
        error={acts.preparing.error}
        onSend={(minutes) => void acts.preparing.run(minutes)}
        onClose={onClose}
      />
      <TextSheet
        {...MINUTES}
        isOpen={sheet === 'hold'}
        title="结束会议"
        hint="保存后成为记录，到会、表决和记录都不能再改"
        initial={meeting.minutes}
        act={short ? '仍然结束并存档' : '结束并存档'}
        busy={acts.holding.isBusy}
        error={acts.holding.error}
        onSend={(minutes) => void acts.holding.run(minutes)}
        onClose={onClose}
      >
        {short && (
          <Warning
            text={`${short}。有表决权的应到 ${quorum.entitled} 人，需 ${quorum.needed} 人到会，实到 ${quorum.present} 人。`}
            basis={RULES[meeting.kind === 'committee' ? 'P-14' : 'P-13'].article}
          />
        )}
      </TextSheet>
      <Confirm
        isOpen={sheet === 'cancel'}
        title="取消这次会议？"
        lost={
          acts.cancelling.error ?? '已登记的到会情况不再计入。取消后不能恢复，可以另外安排一次。'
        }
        act="取消会议"
        busy={acts.cancelling.isBusy}
        onConfirm={() => void acts.cancelling.run()}
        onCancel={onClose}
      />
    </>
  )
}
