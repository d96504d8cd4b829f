/** A register of owners as rows. */
import { randomUUID } from 'node:crypto'
import { sealPhone } from '../../cloudfunctions/core/crypto'
import { placeKey } from '../../cloudfunctions/features/decision/placeRule'
import { DISTRICT, type TestDistrict } from './district'
import type { Place } from './factories'

export interface FlatFacts {
  building?: string
  room: string
  name: string
  /** 0.01 m² */
  area?: number
  phone?: string
  coOwners?: string[]
  /** The number of the flat in the list whose owner has this one as well. */
  sameOwnerAs?: number
}

/** Flats with their owners, each owner new unless it is said otherwise. */
export async function buildRegister(
  test: TestDistrict,
  region: Place,
  flats: FlatFacts[],
): Promise<{ ownerId: string; building: string; room: string }[]> {
  const now = new Date()
  const ids = flats.map(() => randomUUID())
  const common = { districtId: DISTRICT, regionId: region.id }
  const made = flats.map((flat, index) => ({
    ...flat,
    ownerId: ids[flat.sameOwnerAs ?? index] ?? '',
    building: flat.building ?? '7号楼',
  }))
  await test.rows(async (db) => {
    await db
      .insertInto('ownerRegister')
      .values({ ...common, regionPath: region.path, version: 1, updatedAt: now })
      .execute()
    const owners = made.filter(({ sameOwnerAs }) => sameOwnerAs === undefined)
    for (const { ownerId, name, phone } of owners) {
      await db
        .insertInto('owner')
        .values({
          ...common,
          id: ownerId,
          kind: 'person',
          name,
          ...(phone ? sealPhone(test.vault, phone) : {}),
          createdAt: now,
        })
        .execute()
    }
    await db
      .insertInto('ownedUnit')
      .values(
        made.map(({ ownerId, building, room, area = 8000, coOwners = [] }) => ({
          ...common,
          id: randomUUID(),
          ownerId,
          building,
          room,
          placeKey: placeKey(building, room),
          coOwners,
          area,
          areaBasis: 'certificate' as const,
          updatedAt: now,
        })),
      )
      .execute()
  })
  return made.map(({ ownerId, building, room }) => ({ ownerId, building, room }))
}

/** Of the world's estate: six owners of seven flats, one of whom is the member with their phone. */
export const WORLD_FLATS: FlatFacts[] = [
  { room: '101室', name: '何建国', phone: '19900000011', area: 9000 },
  { room: '102室', name: '陈居民', area: 8000 },
  { room: '201室', name: '钱二', area: 8000 },
  { room: '202室', name: '孙三', area: 7000 },
  { building: '8号楼', room: '101室', name: '李四', area: 10_000 },
  { building: '8号楼', room: '102室', name: '周五', area: 8000 },
  { building: '8号楼', room: '201室', name: '周五', area: 6000, sameOwnerAs: 5 },
]
