/** Who headed a station when. Pure. */

interface Person {
  id: string
  name: string
}

export interface Term extends Person {
  since: Date
  /** Absent for whoever heads it now. */
  until?: Date
}

/**
 * The terms in their order: whoever began the station, then each who accepted from the one before.
 * @param openedAt the first term begins with the opening of the station
 */
export function termsOf(
  founder: Person,
  openedAt: Date,
  accepted: readonly { to: Person; at: Date }[],
): Term[] {
  const begun = [
    { ...founder, since: openedAt },
    ...accepted.map(({ to, at }) => ({ ...to, since: at })),
  ]
  return begun.map((term, index) => {
    const next = begun[index + 1]
    return next ? { ...term, until: next.since } : term
  })
}
