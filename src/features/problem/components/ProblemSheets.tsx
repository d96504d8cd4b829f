import type { ProblemDetail } from '@contract/problem'
import { type MoreAct, MoreSheet } from '@/components/MoreSheet'
import { TextSheet } from '@/components/TextSheet'
import type { OpenSheet } from '../acts'
import type { ProblemActs } from '../useProblemActs'
import { AssignSheet } from './AssignSheet'
import { HandOverSheet } from './HandOverSheet'
import { MergeSheet } from './MergeSheet'
import { RateSheet } from './RateSheet'
import { ReportSheet } from './ReportSheet'
import { TakeInSheet } from './TakeInSheet'

interface Props {
  problem: ProblemDetail
  sheet: OpenSheet | undefined
  more: MoreAct[]
  acts: ProblemActs
  onClose: () => void
}

/** What is asked before each act. */
export function ProblemSheets({ problem, sheet, more, acts, onClose }: Props) {
  return (
    <>
      <MoreSheet isOpen={sheet === 'more'} acts={more} onClose={onClose} />
      <TakeInSheet
        isOpen={sheet === 'takeIn'}
        urgency={problem.urgency}
        busy={acts.takingIn.isBusy}
        error={acts.takingIn.error}
        onTakeIn={(urgency) => void acts.takingIn.run(urgency)}
        onClose={onClose}
      />
      <TextSheet
        isOpen={sheet === 'decline'}
        title="不受理"
        label="原因"
        hint="提出人看得到。尽量写清楚可以去找谁。"
        act="不受理"
        busy={acts.declining.isBusy}
        error={acts.declining.error}
        onSend={(reason) => void acts.declining.run(reason)}
        onClose={onClose}
      />
      <AssignSheet
        isOpen={sheet === 'assign'}
        problem={problem}
        busy={acts.assigning.isBusy}
        error={acts.assigning.error}
        onAssign={(personId) => void acts.assigning.run(personId)}
        onClose={onClose}
      />
      <MergeSheet
        isOpen={sheet === 'merge'}
        problem={problem}
        busy={acts.merging.isBusy}
        error={acts.merging.error}
        onMerge={(intoId) => void acts.merging.run(intoId)}
        onClose={onClose}
      />
      <HandOverSheet
        isOpen={sheet === 'handOver'}
        busy={acts.handingOver.isBusy}
        error={acts.handingOver.error}
        onHandOver={(dueOn, reason) => void acts.handingOver.run(dueOn, reason)}
        onClose={onClose}
      />
      <ReportSheet
        isOpen={sheet === 'answer'}
        title="答复"
        label="答复的话"
        act="答复"
        busy={acts.answering.isBusy}
        error={acts.answering.error}
        onSend={(text, photos) => void acts.answering.run(text, photos)}
        onClose={onClose}
      />
      <ReportSheet
        isOpen={sheet === 'solve'}
        title="已解决"
        label="怎么解决的"
        act="办结"
        busy={acts.solving.isBusy}
        error={acts.solving.error}
        onSend={(text, photos) => void acts.solving.run(text, photos)}
        onClose={onClose}
      />
      <RateSheet
        isOpen={sheet === 'rate'}
        busy={acts.rating.isBusy}
        error={acts.rating.error}
        onRate={(stars, words) => void acts.rating.run(stars, words)}
        onClose={onClose}
      />
    </>
  )
}
