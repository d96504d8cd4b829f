/** What of an activity is the caller's, and what they might still take. Pure. */
import type { ActivityDetail, Shift } from '@contract/activity'

const CONCERNED: readonly unknown[] = ['signedUp', 'waiting', 'invited']

export const ownShifts = ({ shifts }: Pick<ActivityDetail, 'shifts'>): Shift[] =>
  shifts.filter(({ mine }) => CONCERNED.includes(mine?.state))

/** Shifts that are not over and in which the caller is not yet. */
export const openShifts = (
  { shifts }: Pick<ActivityDetail, 'shifts'>,
  now: number = Date.now(),
): Shift[] =>
  shifts.filter(({ mine, endsAt }) => !CONCERNED.includes(mine?.state) && Date.parse(endsAt) > now)

/** Whether a birth date is asked for: otherwise it is not (D-2, V-6). */
export const asksForAge = ({
  isDangerous,
  minAge,
  maxAge,
}: Pick<ActivityDetail, 'isDangerous' | 'minAge' | 'maxAge'>): boolean =>
  isDangerous || minAge !== undefined || maxAge !== undefined

/** 还差 3 人; 已满，候补前面有 2 人. */
export function roomWords({ places, taken, waiting }: Shift): string {
  if (taken < places) return `还差 ${places - taken} 人`
  return waiting > 0 ? `已满，候补前面有 ${waiting} 人` : '已满，可以候补'
}

/** What withdrawing means for others. */
export function withdrawWords({ mine, waiting, taken, places }: Shift): string {
  if (mine?.state === 'waiting') return '您的候补位置会让给后面的人。'
  if (waiting > 0 && taken <= places) {
    return `取消后名额不再保留，候补第 1 位会自动补上。再报名要重新排队。`
  }
  return '取消后名额让给别人；再报名时，要还有名额才行。'
}
