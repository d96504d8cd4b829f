/**
 * Which shares of Party members everybody may be shown. A share of few people would tell who is a
 * member, which only they may tell (D-6); so would the share of a place whose rest, once all the
 * others that are shown are taken away, has few. Pure.
 */

/** Of fewer people no share is told. */
export const LEAST_PEOPLE = 10

/** One role in a station: the path of its place with the station's own segment behind it. */
export interface HeldRole {
  path: string
  personId: string
}

/** `a/b/` in `a/b/c/` begins with one more segment: `a/b/c/`. */
const childOf = (path: string, parent: string): string => {
  const end = path.indexOf('/', parent.length)
  return end < 0 ? path : path.slice(0, end + 1)
}

const peopleIn = (roles: readonly HeldRole[]) => new Set(roles.map(({ personId }) => personId)).size

/**
 * Which parts of a place are shown beside it: those with enough people, without the smallest of them
 * as long as what is left of the whole is of few.
 */
function shownParts(roles: readonly HeldRole[], parent: string): Set<string> {
  const parts = new Map<string, HeldRole[]>()
  for (const role of roles) {
    const key = childOf(role.path, parent)
    if (key === parent) continue
    parts.set(key, [...(parts.get(key) ?? []), role])
  }
  const shown = [...parts]
    .map(([path, held]) => ({ path, people: peopleIn(held) }))
    .filter(({ people }) => people >= LEAST_PEOPLE)
    .sort((a, b) => b.people - a.people || (a.path < b.path ? -1 : 1))
  const rest = () => peopleIn(roles) - shown.reduce((sum, { people }) => sum + people, 0)
  while (shown.length > 0 && rest() !== 0 && rest() < LEAST_PEOPLE) shown.pop()
  return new Set(shown.map(({ path }) => path))
}

/**
 * Whether the share of a place, or of a station, may be told to everybody: it has enough people, it
 * stands beside its sisters without giving away a small rest, and so does all that contains it.
 * @param place path of a place, or of a station with its own segment; '' is the whole
 */
export function isShareTold(roles: readonly HeldRole[], place: string): boolean {
  if (peopleIn(roles) < LEAST_PEOPLE) return false
  let within = roles
  let parent = ''
  while (parent !== place) {
    const next = childOf(place, parent)
    if (!shownParts(within, parent).has(next)) return false
    parent = next
    within = within.filter(({ path }) => path.startsWith(next))
  }
  return true
}
