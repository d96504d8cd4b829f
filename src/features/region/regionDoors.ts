import type { Region, RegionKind } from '@contract/region'
import type { IconName } from '@/components/Icon'
import type { AccountStore } from '@/features/account/AccountStore'

interface Door {
  title: string
  icon: IconName
  path: string
  params: Record<string, string>
}

const WITH_PEOPLE: readonly RegionKind[] = [
  'district',
  'subdistrict',
  'town',
  'community',
  'village',
  'area',
]

/** From a place to what is there. */
export function regionDoors(
  { id, name, kind }: Region,
  { isOffice, isBound }: AccountStore,
): Door[] {
  if (!WITH_PEOPLE.includes(kind)) return []
  const params = { regionId: id, regionName: name }
  const doors: Door[] = []
  if (isOffice) {
    doors.push({ title: '这里的党员', icon: 'users', path: '/features/member/pages/list', params })
  }
  if (isBound) {
    const hubs = '/features/region/pages/hubs'
    doors.push({ title: '枢纽网络', icon: 'station', path: hubs, params: { regionId: id } })
    const path = '/features/organization/pages/list'
    doors.push({ title: '这里的社会组织', icon: 'building', path, params })
  }
  if (isOffice) {
    doors.push({ title: '任职管理', icon: 'lock', path: '/features/account/pages/grants', params })
  }
  return doors
}
