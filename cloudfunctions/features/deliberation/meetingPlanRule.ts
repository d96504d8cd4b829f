/**
 * Lays buildings over evenings. Two buildings on each of twelve evenings are twenty-four: whoever
 * plans for twenty-five is told which one is left over, or lets the last evenings take one more.
 */

export interface PlannedBuilding {
  id: string
  name: string
  households: number
}

interface Wish {
  /** `2026-11-23`; evenings follow one another day by day. */
  firstOn: string
  evenings: number
  perEvening: number
  /** What is left over joins evenings that are there, the last ones first. */
  fitAll: boolean
}

export interface Evening<B> {
  day: string
  buildings: B[]
}

/** @returns the evenings in their order (none of them empty), and what no evening takes */
export function planEvenings<B extends PlannedBuilding>(
  buildings: readonly B[],
  { firstOn, evenings, perEvening, fitAll }: Wish,
): { evenings: Evening<B>[]; uncovered: B[] } {
  const planned: Evening<B>[] = []
  for (let night = 0; night < evenings; night++) {
    const part = buildings.slice(night * perEvening, (night + 1) * perEvening)
    if (part.length > 0) planned.push({ day: addDays(firstOn, night), buildings: part })
  }
  const left = buildings.slice(evenings * perEvening)
  if (!fitAll) return { evenings: planned, uncovered: left }
  for (const [index, building] of left.entries()) {
    planned[planned.length - 1 - (index % planned.length)]?.buildings.push(building)
  }
  return { evenings: planned, uncovered: [] }
}

/** Which buildings no meeting that is planned or was held has invited. */
export function uncoveredOf<B extends { id: string }>(
  buildings: readonly B[],
  meetings: readonly { state: string; buildings: readonly { id: string }[] }[],
): B[] {
  const invited = new Set(
    meetings
      .filter(({ state }) => state !== 'cancelled')
      .flatMap((meeting) => meeting.buildings.map(({ id }) => id)),
  )
  return buildings.filter(({ id }) => !invited.has(id))
}

const addDays = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
