/** The whole demonstration district, made in memory for a day. The same in, the same out. */

import { daysBetween } from '../core/days'
import { type DemoDistrict, planBase } from './base'
import { accountOfPerson } from './cast'
import { addDays, DEMO_TODAY, REGISTERED_AT } from './clock'
import { buildCollections } from './collections'
import { collect, type SomeRows } from './district'
import { ESTATE_ACTIVE_ON, ESTATE_BRANCH_NAME } from './estate'
import { moveTo } from './move'
import { buildStations } from './stations'
import { buildVolunteers } from './volunteers'
import { planFor } from './volunteers/calendar'

/**
 * Everything is moved to the day but the volunteer months and the stations, which are planned for it:
 * a Friday stays a Friday, ten working days are ten, and three years are three.
 */
export function planDistrict(today = DEMO_TODAY): DemoDistrict {
  const { district, given } = planBase()
  const moved = moveTo(today, district)
  const estate = moved.rows.branch.find(({ name }) => name === ESTATE_BRANCH_NAME)
  if (!estate) throw new Error('no branch of the estate')
  const volunteers = planFor(today, () =>
    buildVolunteers({
      ...given,
      branchesOf: branchesOf(moved.rows),
      branchNames: new Map(moved.rows.branch.map(({ id, name }) => [id, name])),
      estate: {
        id: estate.id,
        activeOn: addDays(ESTATE_ACTIVE_ON, daysBetween(DEMO_TODAY, today)),
      },
    }),
  )
  const stations = planFor(today, () => buildStations(given))
  const collections = planFor(today, () => buildCollections(given, stations.rows))
  const known = new Set(moved.rows.account.map(({ personId }) => personId))
  const account = [
    ...new Set([
      ...volunteers.accountHolders,
      ...stations.accountHolders,
      ...collections.accountHolders,
    ]),
  ]
    .filter((personId) => !known.has(personId))
    .map((personId) => ({ id: accountOfPerson(personId), personId, createdAt: REGISTERED_AT }))
  const parts = [moved.rows, { account }, volunteers.rows, stations.rows, collections.rows]
  return { ...moved, photos: [...moved.photos, ...collections.bills], rows: collect(parts) }
}

/** The temporary branches that are running, by their members. */
function branchesOf({ branchMember = [] }: SomeRows): (personId: string) => string[] {
  const branches = new Map(branchMember.map(({ personId, branchId }) => [personId, [branchId]]))
  return (personId) => branches.get(personId) ?? []
}
