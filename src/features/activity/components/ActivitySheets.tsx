import type { ActivityDetail } from '@contract/activity'
import { Confirm } from '@/components/Confirm'
import { type MoreAct, MoreSheet } from '@/components/MoreSheet'
import { TextSheet } from '@/components/TextSheet'
import type { OpenSheet } from '../moreActs'
import type { ActivityActs } from '../useActivityActs'
import { lostWith } from '../words'
import { CrewSheet } from './CrewSheet'
import { DaySheet } from './DaySheet'
import { InviteSheet } from './InviteSheet'
import { PublishSheet } from './PublishSheet'
import { RemindSheet } from './RemindSheet'

interface Props {
  activity: ActivityDetail
  sheet: OpenSheet | undefined
  more: MoreAct[]
  acts: ActivityActs
  onClose: () => void
}

/** Everything that opens over the page of an activity, one at a time. */
export function ActivitySheets({ activity, sheet, more, acts, onClose }: Props) {
  const { publishing, discarding, cancelling, copying, repeating, crewing, closing } = acts
  return (
    <>
      <MoreSheet isOpen={sheet === 'more'} acts={more} onClose={onClose} />
      <PublishSheet
        activity={activity}
        isOpen={sheet === 'publish'}
        busy={publishing.isBusy}
        error={publishing.error}
        onPublish={() => void publishing.run(activity.version)}
        onClose={onClose}
      />
      <DaySheet
        isOpen={sheet === 'copy'}
        title="复制到另一天"
        label="日期"
        hint="班次的时间不变，报名的人不带过去"
        act="复制"
        busy={copying.isBusy}
        error={copying.error}
        onSend={(day) => void copying.run(day)}
        onClose={onClose}
      />
      <DaySheet
        isOpen={sheet === 'repeat'}
        title="每周重复"
        label="重复到哪一天"
        hint="每周同一天各办一次，直接发布；最多一年"
        act="排好"
        busy={repeating.isBusy}
        error={Object.values(repeating.problems)[0] ?? repeating.error}
        onSend={(day) => void repeating.run(day)}
        onClose={onClose}
      />
      <InviteSheet
        activity={activity}
        isOpen={sheet === 'invite'}
        busy={acts.inviting.isBusy}
        error={acts.inviting.error}
        search={acts.searchPeople}
        onInvite={(shiftId, personIds) => void acts.inviting.run(shiftId, personIds)}
        onClose={onClose}
      />
      <RemindSheet activity={activity} isOpen={sheet === 'remind'} onClose={onClose} />
      <CrewSheet
        activity={activity}
        isOpen={sheet === 'crew'}
        busy={crewing.isBusy}
        error={crewing.error}
        search={acts.searchPeople}
        onSet={crewing.run}
        onClose={onClose}
      />
      <Confirm
        isOpen={sheet === 'discard'}
        title="删除这份草稿？"
        lost={discarding.error ?? lostWith(activity)}
        act="删除草稿"
        busy={discarding.isBusy}
        onConfirm={() => void discarding.run(activity.version)}
        onCancel={onClose}
      />
      <TextSheet
        isOpen={sheet === 'cancel'}
        title="取消活动"
        label="原因"
        hint={`已有 ${activity.taken} 人报名，他们会收到这个原因`}
        act="取消活动"
        busy={cancelling.isBusy}
        error={cancelling.error}
        onSend={(reason) => void cancelling.run(reason)}
        onClose={onClose}
      />
      <Confirm
        isOpen={sheet === 'close'}
        title="完成记录？"
        lost={
          closing.error ?? '完成后不能再改活动。时长有误的，仍可以逐人更正，每次更正都留下记录。'
        }
        act="完成记录"
        busy={closing.isBusy}
        onConfirm={() => void closing.run()}
        onCancel={onClose}
      />
    </>
  )
}
