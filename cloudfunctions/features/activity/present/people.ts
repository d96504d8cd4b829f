import type { PeopleScope } from '../policy'

interface Person {
  personId: string
  /** Where they are registered as members. */
  regionPath: string | null
  /** Who wrote them down, where somebody did: that one knows them by it. */
  recordedBy?: string | null
}

/** Whether a row of somebody may name them to the caller. */
export function isNamedTo(scope: PeopleScope): (person: Person) => boolean {
  if (scope.kind !== 'place') return () => scope.kind === 'all'
  const { path, viewerId } = scope
  return ({ personId, regionPath, recordedBy }) =>
    regionPath?.startsWith(path) === true ||
    (viewerId !== null && (personId === viewerId || recordedBy === viewerId))
}
