/** How a shift's time is said in what is told: 11月28日 09:00–11:30. Pure. */

const clock = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString()

export function shiftTime({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): string {
  const [from, to] = [clock(startsAt), clock(endsAt)]
  return `${Number(from.slice(5, 7))}月${Number(from.slice(8, 10))}日 ${from.slice(11, 16)}–${to.slice(11, 16)}`
}
