/** How times are written on paper. */

/** 150 → 2 小时 30 分: what was given is kept in minutes, and nothing is rounded here (V-14). */
export function hoursText(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest} 分`
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分`
}

/** 2026-11-23 → 2026 年 11 月 23 日 */
export function dayText(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year} 年 ${month} 月 ${date} 日`
}
