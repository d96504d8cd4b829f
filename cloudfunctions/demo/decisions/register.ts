/** A register of owners, one for each flat of an estate, and the same frozen for a decision. */
import { placeKey } from '../../features/decision/placeRule'
import { REGISTERED_AT } from '../clock'
import type { Planned } from '../district'
import { personName } from '../names'
import { idOf, itemAt, type Random } from '../random'
import type { Place, Tree } from '../regions'

/** An owner whose name and phone are known here: they vote without a code. */
export interface Known {
  /** Which flat of the estate, as they are counted. */
  flat: number
  name: string
  phone: string
}

/** Flats of a staircase differ by their corner: 0.01 m², and no two owners have quite the same. */
const AREAS = [5_836, 7_418, 8_935, 10_267, 6_672, 12_050] as const

export function buildRegister(
  { rows }: Pick<Tree, 'rows'>,
  estate: Place,
  buildings: readonly Place[],
  known: Known,
  random: Random,
) {
  const byId = new Map(buildings.map((building) => [building.id, building.name]))
  const flats = rows.flatMap(({ kind, parentId, id, name }) => {
    const building = kind === 'household' ? byId.get(parentId ?? '') : undefined
    return building ? [{ householdId: id, building, room: name }] : []
  })
  const owner: Planned<'owner'>[] = []
  const ownedUnit: Planned<'ownedUnit'>[] = []
  for (const [index, flat] of flats.entries()) {
    const own = index === known.flat ? known : undefined
    const ownerId = idOf(REGISTERED_AT, 'owner', flat.householdId)
    owner.push({
      id: ownerId,
      regionId: estate.id,
      kind: 'person',
      name: own?.name ?? personName(random),
      ...(own ? { phone: own.phone } : {}),
      createdAt: REGISTERED_AT,
    })
    ownedUnit.push({
      id: idOf(REGISTERED_AT, 'unit', flat.householdId),
      regionId: estate.id,
      ownerId,
      ...flat,
      placeKey: placeKey(flat.building, flat.room),
      coOwners: random.chance(35) ? [personName(random)] : [],
      area: itemAt(AREAS, index) + random.int(0, 60),
      areaBasis: random.chance(94) ? 'certificate' : 'contract',
      updatedAt: REGISTERED_AT,
    })
  }
  const ownerRegister: Planned<'ownerRegister'>[] = [
    {
      regionId: estate.id,
      regionPath: estate.path,
      version: 1,
      updatedAt: REGISTERED_AT,
    },
  ]
  return { ownerRegister, owner, ownedUnit }
}

export type Register = ReturnType<typeof buildRegister>

/** The register as the notice froze it; `keyed` has the household of each voter beside them. */
export function freeze(decisionId: string, announcedAt: Date, { owner, ownedUnit }: Register) {
  const names = new Map(owner.map(({ id, name }) => [id, name]))
  const keyed = ownedUnit.map((unit) => ({
    householdId: unit.householdId ?? '',
    unit,
    row: {
      id: idOf(announcedAt, 'voter', decisionId, unit.ownerId),
      decisionId,
      ownerId: unit.ownerId,
      kind: 'person' as const,
      name: names.get(unit.ownerId) ?? '',
      area: unit.area,
      codeSerial: 1,
      placeKey: unit.placeKey,
    },
  }))
  return {
    keyed,
    decisionVoter: keyed.map(({ row }) => row),
    decisionUnit: keyed.map(({ unit, row }) => ({
      decisionId,
      placeKey: unit.placeKey,
      voterId: row.id,
      building: unit.building,
      room: unit.room,
      area: unit.area,
      coOwners: unit.coOwners,
    })),
  }
}

export type Voter = ReturnType<typeof freeze>['keyed'][number]
