import type { Household } from '@contract/household'
import type { HouseholdRow } from './queries'

export function presentHousehold(row: HouseholdRow): Household {
  return {
    id: row.id,
    name: row.name,
    buildingId: row.buildingId,
    buildingName: row.buildingName,
    estateId: row.estateId,
    estateName: row.estateName,
  }
}
