/** 一天太长、休息不足: how much somebody takes on, which is warned of and never forbidden. Pure. */
import { dayOf } from '../../core/days'

const MINUTE = 60_000

/** A turn of service, planned or done. */
export interface Duty {
  startsAt: Date
  endsAt: Date
  breakMinutes: number
}

export interface Limits {
  /** Of one person on one day, minutes. */
  dailyLimitMinutes: number
  /** Between the last turn of one day and the first of the next, minutes. */
  restMinutes: number
}

const lengthOf = ({ startsAt, endsAt, breakMinutes }: Duty) =>
  Math.max(0, (endsAt.getTime() - startsAt.getTime()) / MINUTE - breakMinutes)

/** Minutes of a day with everything that begins on it. */
export const minutesOnDay = (duty: Duty, others: Duty[]): number =>
  [duty, ...others.filter((other) => dayOf(other.startsAt) === dayOf(duty.startsAt))].reduce(
    (sum, one) => sum + lengthOf(one),
    0,
  )

/** Whether too little lies between this turn and one of another day; a pause at noon is no night. */
export const hasShortRest = (duty: Duty, others: Duty[], restMinutes: number): boolean =>
  others.some((other) => {
    if (dayOf(other.startsAt) === dayOf(duty.startsAt)) return false
    const [first, second] = other.startsAt < duty.startsAt ? [other, duty] : [duty, other]
    return second.startsAt.getTime() - first.endsAt.getTime() < restMinutes * MINUTE
  })

const hours = (minutes: number) => Math.round(minutes / 6) / 10

/** What somebody should know before they take one more turn; none where it is not too much. */
export function loadWarning(duty: Duty, others: Duty[], limits: Limits): string | undefined {
  const total = minutesOnDay(duty, others)
  if (total > limits.dailyLimitMinutes) {
    return `这一天一共要服务 ${hours(total)} 小时，超过 ${hours(limits.dailyLimitMinutes)} 小时，请量力而行`
  }
  if (hasShortRest(duty, others, limits.restMinutes)) {
    return `和前一天或后一天的服务之间，休息不到 ${hours(limits.restMinutes)} 小时，请量力而行`
  }
  return undefined
}
