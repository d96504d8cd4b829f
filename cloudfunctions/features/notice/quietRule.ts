/** When phones may ring, and when a message that failed is tried again. Pure. */

const MINUTE = 60_000
const DAY = 1440
/** 21:30 to 07:30 in Asia/Shanghai. */
const QUIET_FROM = 21 * 60 + 30
const QUIET_TO = 7 * 60 + 30
const SHANGHAI = 8 * 60

/** This instant, or the end of the quiet hours in which it lies. */
export function phonesAt(now: Date): Date {
  const minute = (Math.floor(now.getTime() / MINUTE) + SHANGHAI) % DAY
  const wait =
    minute >= QUIET_FROM ? DAY - minute + QUIET_TO : minute < QUIET_TO ? QUIET_TO - minute : 0
  if (wait === 0) return now
  return new Date((Math.floor(now.getTime() / MINUTE) + wait) * MINUTE)
}

const BACK_OFF_MINUTES = [1, 5, 30, 120, 360]

/**
 * When to try again after so many tries, never in quiet hours; none when it has been enough.
 * @param tries at least 1
 */
export function retryAt(tries: number, now: Date): Date | undefined {
  const minutes = BACK_OFF_MINUTES[tries - 1]
  return minutes === undefined ? undefined : phonesAt(new Date(now.getTime() + minutes * MINUTE))
}
