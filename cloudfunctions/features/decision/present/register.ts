import type { OwnedUnit, RegisterSummary } from '@contract/decision'
import type { Actor } from '../../../core/identity'
import { abilities } from '../../../core/policy'
import { maskName } from '../../activity/sheetNumberRule'
import { type EstatePlace, registerPolicy } from '../policy'
import type { countRegister, UnitRow } from '../queries/register'

export function presentRegister(
  actor: Actor,
  estate: EstatePlace & { id: string; name: string },
  counts: Awaited<ReturnType<typeof countRegister>>,
): RegisterSummary {
  return {
    regionId: estate.id,
    regionName: estate.name,
    version: counts.version,
    owners: counts.owners,
    units: counts.units,
    area: counts.area,
    developerUnits: counts.developerUnits,
    severalUnits: counts.severalUnits,
    ...(counts.updatedAt ? { updatedAt: counts.updatedAt.toISOString() } : {}),
    can: abilities(registerPolicy, actor, estate),
  }
}

/** A body is no person: its name is nobody's secret. */
export const ownerName = (name: string, kind: string, isWhole: boolean): string =>
  isWhole || kind !== 'person' ? name : maskName(name)

export function presentUnit(actor: Actor, estate: EstatePlace): (row: UnitRow) => OwnedUnit {
  const isWhole = registerPolicy.seeIdentity(actor, estate)
  return (row) => ({
    id: row.id,
    building: row.building,
    room: row.room,
    ownerId: row.ownerId,
    ownerName: ownerName(row.name, row.kind, isWhole),
    ownerKind: row.kind,
    coOwners: row.coOwners.map((name) => ownerName(name, 'person', isWhole)),
    area: row.area,
    areaBasis: row.areaBasis,
    ownerUnits: row.ownerUnits,
    ...(isWhole && row.certificateNo ? { certificateNo: row.certificateNo } : {}),
    ...(isWhole && row.identityTail ? { identityTail: row.identityTail } : {}),
  })
}
