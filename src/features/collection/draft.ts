import {
  type CollectionBasis,
  type CollectionDetail,
  CreateCollectionInput,
  type HouseholdFacts,
} from '@contract/collection'
import * as v from 'valibot'
import type { Place } from '@/components/RegionPicker'
import { hundredths, typedOf } from './money'

/** What the form of a collection holds while it is typed; amounts in yuan. */
export interface Draft {
  place: Place | null
  name: string
  purpose: string
  basis: CollectionBasis
  agreement: string
  agreedOn: string
  payee: string
  total: string
  subsidy: string
  subsidySource: string
}

export const draftOf = (collection: CollectionDetail | undefined, place: Place | null): Draft => ({
  place: collection ? { id: collection.regionId, name: collection.regionName } : place,
  name: collection?.name ?? '',
  purpose: collection?.purpose ?? '',
  basis: collection?.basis ?? 'area',
  agreement: collection?.agreement ?? '',
  agreedOn: collection?.agreedOn ?? '',
  payee: collection?.payee ?? '',
  total: typedOf(collection?.totalFen),
  subsidy: typedOf(collection?.subsidyFen),
  subsidySource: collection?.subsidySource ?? '',
})

/** As the server wants it. */
export function inputOf({ place, total, subsidy, ...rest }: Draft) {
  return {
    ...rest,
    regionId: place?.id ?? '',
    totalFen: hundredths(total),
    subsidyFen: subsidy.trim() === '' ? 0 : hundredths(subsidy),
  }
}

/** The contract's own check, in the words of a form that chooses a place. */
export const DraftInput = v.pipe(
  v.object({
    ...CreateCollectionInput.entries,
    regionId: v.pipe(v.string(), v.minLength(1, '请选择小区'), v.uuid()),
  }),
  v.forward(
    v.check(({ totalFen, subsidyFen }) => totalFen > subsidyFen, '总费用要大于补贴'),
    ['totalFen'],
  ),
)

/** A building at once: entrances, floors, flats on each floor. */
export interface BuildingPlan {
  estateName: string
  building: string
  entrances: string
  floors: string
  flats: string
  area: string
}

export const EMPTY_PLAN: BuildingPlan = {
  estateName: '',
  building: '',
  entrances: '1',
  floors: '6',
  flats: '2',
  area: '',
}

const MOST_AT_ONCE = 300

/** The flats of a plan, 101 102 201 …; undefined where it is none, or more than are added at once. */
export function flatsOf(plan: BuildingPlan): HouseholdFacts[] | undefined {
  const [entrances, floors, flats] = [plan.entrances, plan.floors, plan.flats].map((typed) =>
    /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0,
  ) as [number, number, number]
  const count = entrances * floors * flats
  const area = plan.area.trim() === '' ? undefined : hundredths(plan.area)
  if (!plan.building.trim() || count === 0 || count > MOST_AT_ONCE) return undefined
  if (area !== undefined && !(area > 0)) return undefined
  return Array.from({ length: count }, (_, index) => {
    const entrance = Math.floor(index / (floors * flats)) + 1
    const floor = (Math.floor(index / flats) % floors) + 1
    const flat = (index % flats) + 1
    return {
      ...(plan.estateName.trim() && { estateName: plan.estateName.trim() }),
      building: plan.building.trim(),
      ...(entrances > 1 && { entrance: String(entrance) }),
      floor,
      room: `${floor}${String(flat).padStart(2, '0')}`,
      ...(area && { area }),
    } as HouseholdFacts
  })
}
