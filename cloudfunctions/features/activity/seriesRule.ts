/** 每周重复: on which days a series goes on. Pure. */
const WEEK = 7 * 86_400_000

/** A series reaches a year at most. */
export const MOST_WEEKS = 53

/**
 * By how many weeks each further date of a series lies after the one that is repeated: past the
 * latest date there is, in the future, up to the day asked for. A date may have been moved by some
 * days; what begins within half a week of it is that date still.
 * @param until the end of the last day
 */
export function weeksToAdd(first: Date, latest: Date, now: Date, until: Date): number[] {
  const after = Math.max(latest.getTime() + WEEK / 2, now.getTime())
  const weeks: number[] = []
  for (let week = 1; first.getTime() + week * WEEK <= until.getTime(); week += 1) {
    if (first.getTime() + week * WEEK > after) weeks.push(week)
    if (weeks.length > MOST_WEEKS) break
  }
  return weeks
}

export const weeksLater = (at: Date, weeks: number): Date => new Date(at.getTime() + weeks * WEEK)
