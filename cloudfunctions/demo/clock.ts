/**
 * The clock by which the demonstration district is written. It stands still: the same rows come out
 * in ten years, and are moved to the day on which they are loaded (`move.ts`). Whatever happened did
 * so before eight in the morning of this Monday.
 */
export const DEMO_TODAY = '2026-11-23'

/** 镇海区, GB/T 2260. */
export const DEMO_DISTRICT = '330211'

/** An instant of a day in Asia/Shanghai. */
export function at(day: string, time = '09:00'): Date {
  return new Date(`${day}T${time}:00+08:00`)
}

/** When the registers were entered. */
export const REGISTERED_AT = at('2026-01-05')

export { addDays } from '../core/days'

export function addMinutes(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000)
}
