/** What confirming hours asks for, of one person on one shift (V-14, V-19). Pure. */
import type { Moment, RosterEntry } from '@contract/activity'
import type { ErrorCode } from '@contract/errors'

export type EntrySource = 'code' | 'helper' | 'manual' | 'system'

interface Wanted {
  minutes: number
  reason?: string | undefined
}

interface Circumstances {
  /** Minutes that already count for the person on that day, on other shifts. */
  otherMinutes: number
  dailyLimitMinutes: number
}

/** Why a reason is wanted, as a sentence beside the field; none when it is not, or is there. */
export function missingReason(
  { proposedMinutes, flags }: RosterEntry,
  { minutes, reason }: Wanted,
  { otherMinutes, dailyLimitMinutes }: Circumstances,
): string | undefined {
  if (reason) return undefined
  if (minutes !== proposedMinutes) return '和签到签退算出来的不一样，请写明理由'
  if (flags.includes('sharedDevice')) return '这位和别人用同一部手机签到，请核实后写明情况'
  if (flags.includes('shortRest')) return '这位前后两天之间休息不足，请核实后写明情况'
  return dayWarning(otherMinutes + minutes, dailyLimitMinutes)
}

/** That the hours of one person on one day are many; none when they are not. */
export const dayWarning = (minutes: number, dailyLimitMinutes: number): string | undefined =>
  minutes > dailyLimitMinutes
    ? `这一天合计超过 ${dailyLimitMinutes / 60} 小时，请核实后写明情况`
    : undefined

/** Why the hours cannot be confirmed at all. */
export function confirmRefusal({ checkIn, checkOut }: RosterEntry): ErrorCode | undefined {
  return checkIn && checkOut ? undefined : 'not_checked_in'
}

interface Stay {
  checkIn?: Pick<Moment, 'source'>
  checkOut?: Pick<Moment, 'source'>
  proposedMinutes?: number
}

/** Where the minutes come from: the least certain of coming and going, or a person's judgement. */
export function sourceOf(
  { checkIn, checkOut, proposedMinutes }: Stay,
  minutes: number,
): EntrySource {
  const sources = [checkIn?.source, checkOut?.source]
  if (minutes !== proposedMinutes || sources.includes('manual')) return 'manual'
  if (sources.includes('helper')) return 'helper'
  return sources.includes('system') ? 'system' : 'code'
}
