/** What an import makes of a register: who is one owner, which flats are new, changed or the same. Pure. */
import type { CellProblem, UnitFacts } from './registerRule'

/** A row that can be read, without the identity number itself. */
export interface ImportedUnit extends Omit<UnitFacts, 'identity'> {
  row: number
  /** `placeKey` of the flat. */
  key: string
  identityHash?: string | undefined
  identityTail?: string | undefined
  phoneHash?: string | undefined
}

export interface KnownUnit {
  id: string
  key: string
  ownerId: string
  coOwners: string[]
  area: number
  areaBasis: string
  certificateNo: string | null
}

export interface KnownOwner {
  id: string
  kind: string
  name: string
  identityHash: string | null
  phoneHash: string | null
}

export interface OwnerPlan {
  /** Of the register; absent for a new owner. */
  id?: string
  /** The first row that says who it is, with what later rows add. */
  facts: ImportedUnit
  isChanged: boolean
}

export interface UnitPlan {
  unit: ImportedUnit
  owner: OwnerPlan
  /** Of the flat that is there; absent for a new one. */
  id?: string
  verdict: 'add' | 'change' | 'same'
}

/** Rows that name a flat twice, or one identity number with two names, by the number of the row. */
export function findClashes(units: readonly ImportedUnit[]): Map<number, CellProblem> {
  const problems = new Map<number, CellProblem>()
  const byPlace = new Map<string, ImportedUnit>()
  const byIdentity = new Map<string, ImportedUnit>()
  for (const unit of units) {
    const twin = byPlace.get(unit.key)
    const other = unit.identityHash && byIdentity.get(unit.identityHash)
    if (twin) {
      const message = `与第 ${twin.row} 行是同一套房；几个人共有的，写在“共有人”一列`
      problems.set(unit.row, { column: 'room', value: unit.room, message })
    } else if (other && other.name !== unit.name) {
      const message = `与第 ${other.row} 行的证件号码相同，姓名不同`
      problems.set(unit.row, { column: 'identity', value: '', message })
    }
    if (!twin) byPlace.set(unit.key, unit)
    if (unit.identityHash && !other) byIdentity.set(unit.identityHash, unit)
  }
  return problems
}

const contactOf = ({ name, phoneHash }: { name: string; phoneHash?: string | null | undefined }) =>
  phoneHash ? `${name}\n${phoneHash}` : undefined

/**
 * Who of the rows is one owner (宁波市住宅小区物业管理条例第十八条): the developer, one identity
 * number, or one name with one phone. Without either nobody is taken for somebody else.
 */
export function planImport(
  units: readonly ImportedUnit[],
  known: { units: readonly KnownUnit[]; owners: readonly KnownOwner[] },
): UnitPlan[] {
  const unitAt = new Map(known.units.map((unit) => [unit.key, unit]))
  const owners = createOwners(known.owners)
  return units.map((unit) => {
    const there = unitAt.get(unit.key)
    const owner = owners.find(unit, there?.ownerId)
    if (!there) return { unit, owner, verdict: 'add' }
    const isSame =
      owner.id === there.ownerId &&
      !owner.isChanged &&
      unit.area === there.area &&
      unit.areaBasis === there.areaBasis &&
      (unit.certificateNo ?? there.certificateNo) === there.certificateNo &&
      unit.coOwners.join('\n') === there.coOwners.join('\n')
    return { unit, owner, id: there.id, verdict: isSame ? 'same' : 'change' }
  })
}

function createOwners(known: readonly KnownOwner[]) {
  const plans = new Map<string, OwnerPlan>()
  const byId = new Map(known.map((owner) => [owner.id, owner]))
  const byIdentity = new Map(known.flatMap((owner) => pair(owner.identityHash, owner)))
  const byContact = new Map(known.flatMap((owner) => pair(contactOf(owner), owner)))
  const developer = known.find(({ kind }) => kind === 'developer')

  /** Of the register: the same identity, the same contact, or the same name at the same flat. */
  function knownOf(unit: ImportedUnit, ownerId: string | undefined): KnownOwner | undefined {
    if (unit.kind === 'developer') return developer
    const same =
      byIdentity.get(unit.identityHash ?? '') ??
      byContact.get(contactOf(unit) ?? '') ??
      byId.get(ownerId ?? '')
    if (!same || same.name !== unit.name || same.kind === 'developer') return undefined
    const contradicts =
      unit.identityHash && same.identityHash && unit.identityHash !== same.identityHash
    return contradicts ? undefined : same
  }

  function keysOf(unit: ImportedUnit, owner: KnownOwner | undefined): string[] {
    if (unit.kind === 'developer') return ['developer']
    const contact = contactOf(unit)
    const keys = [
      ...(owner ? [`known ${owner.id}`] : []),
      ...(unit.identityHash ? [`identity ${unit.identityHash}`] : []),
      ...(contact ? [`contact ${contact}`] : []),
    ]
    return keys.length > 0 ? keys : [`flat ${unit.key}`]
  }

  return {
    find(unit: ImportedUnit, ownerId: string | undefined): OwnerPlan {
      const owner = knownOf(unit, ownerId)
      const keys = keysOf(unit, owner)
      const before = keys
        .map((key) => plans.get(key))
        .find((plan) => plan && !differs(plan.facts, unit))
      const plan = before ?? {
        ...(owner ? { id: owner.id } : {}),
        facts: { ...unit },
        isChanged: false,
      }
      plan.facts.identityHash ??= unit.identityHash
      plan.facts.identityTail ??= unit.identityTail
      plan.facts.phone ??= unit.phone
      plan.facts.phoneHash ??= unit.phoneHash
      const { identityHash, phoneHash, name } = plan.facts
      plan.isChanged ||=
        owner !== undefined &&
        ((identityHash ?? owner.identityHash) !== owner.identityHash ||
          (phoneHash ?? owner.phoneHash) !== owner.phoneHash ||
          name !== owner.name)
      for (const key of keys) plans.set(key, plan)
      return plan
    },
  }
}

const differs = (a: ImportedUnit, b: ImportedUnit) =>
  a.identityHash !== undefined && b.identityHash !== undefined && a.identityHash !== b.identityHash

const pair = <T>(key: string | null | undefined, value: T): [string, T][] =>
  key ? [[key, value]] : []

/** Names that stand for several owners of whom not all are told apart by an identity number. */
export function countNamesakes(plans: readonly UnitPlan[]): number {
  const byName = new Map<string, Set<OwnerPlan>>()
  for (const { owner } of plans) {
    byName.set(owner.facts.name, (byName.get(owner.facts.name) ?? new Set()).add(owner))
  }
  return [...byName.values()].filter(
    (owners) => owners.size > 1 && [...owners].some(({ facts }) => !facts.identityHash),
  ).length
}
