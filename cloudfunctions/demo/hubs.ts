/** The hubs of the article: a centre in each sub-district and town, a station in each community and village. */
import { castId } from './cast'
import { at } from './clock'
import type { Planned } from './district'
import { idOf } from './random'
import type { Tree } from './regions'

const ENTERED_AT = at('2025-06-10')

export function buildHubs({
  parts,
  communities,
}: Pick<Tree, 'parts' | 'communities'>): Planned<'hub'>[] {
  const hub = (place: { id: string; name: string }, what: string, address: string) => ({
    id: idOf(ENTERED_AT, 'hub', place.id),
    regionId: place.id,
    name: `${place.name}社会组织${what}`,
    address: `${place.name}${address}`,
    openedOn: '2025-06-01',
    createdBy: castId('districtOfficer'),
    createdAt: ENTERED_AT,
  })
  return [
    ...parts.map((place) => hub(place, '服务中心', '便民服务中心二楼')),
    ...communities.map((place) => hub(place, '服务站', '邻里中心一楼')),
  ]
}
