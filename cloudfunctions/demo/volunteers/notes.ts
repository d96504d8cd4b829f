/** 培训、表彰、评价、星级 in the records of some who came (V-15). */
import { dayOf } from '../../core/days'
import { castId } from '../cast'
import { addMinutes } from '../clock'
import type { Planned } from '../district'
import { idOf, itemAt, randomOf } from '../random'
import { upToNow } from './calendar'
import type { Visit } from './ledger'
import { isOver, type PlannedActivity } from './plannedActivity'

type Note = Planned<'serviceNote'>
type Given = Pick<Note, 'kind' | 'name'> & Partial<Pick<Note, 'content' | 'minutes' | 'stars'>>

const GIVEN: readonly Given[] = [
  { kind: 'training', name: '急救培训', content: '心肺复苏、止血包扎', minutes: 180 },
  { kind: 'training', name: '垃圾分类宣讲培训', content: '四分类要点和入户话术', minutes: 90 },
  { kind: 'award', name: '公益月优秀志愿者' },
  { kind: 'evaluation', name: '服务对象评价', content: '准时、耐心，愿意再请', stars: 5 },
  { kind: 'evaluation', name: '活动负责人评价', stars: 4 },
  { kind: 'stars', name: '二星志愿者', stars: 2 },
]
/** Each so many visits leave a note. */
const EVERY = 97

export function noteRows(
  visits: readonly Visit[],
  bodyOf: (activity: PlannedActivity) => string,
): Note[] {
  const random = randomOf('notes')
  const chosen = visits.filter(
    ({ signUp: { activity, volunteer } }, index) =>
      activity.template.kind === 'volunteer' &&
      isOver(activity) &&
      activity.leaderId !== volunteer.id &&
      (index % EVERY === 0 || (volunteer.id === castId('member') && index % 3 === 0)),
  )
  return chosen.map(({ signUp: { activity, volunteer } }, index) => {
    const given = itemAt(GIVEN, index)
    const recordedAt = upToNow(addMinutes(activity.endsAt, random.int(60, 4000)))
    const isTakenBack = index % 23 === 7
    return {
      id: idOf(recordedAt, 'note', activity.id, volunteer.id, given.name),
      activityId: activity.id,
      personId: volunteer.id,
      ...given,
      body: bodyOf(activity),
      day: dayOf(recordedAt),
      recordedBy: activity.leaderId,
      recordedAt,
      ...(isTakenBack
        ? {
            takenBackBy: activity.leaderId,
            takenBackAt: upToNow(addMinutes(recordedAt, 90)),
            takenBackReason: '记错了人，重新核对',
          }
        : {}),
    }
  })
}
