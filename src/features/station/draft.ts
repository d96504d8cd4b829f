import { InitiateStationInput, STATION_PLACES } from '@contract/station'
import * as v from 'valibot'
import type { Place } from '@/components/RegionPicker'

/** What the form holds while it is typed. */
export interface Draft {
  place: Place | null
  name: string
  aim: string
  showsParty: boolean
}

export const EMPTY: Draft = { place: null, name: '', aim: '', showsParty: false }

export const PLACES = STATION_PLACES

export const inputOf = ({ place, ...rest }: Draft) => ({ ...rest, regionId: place?.id ?? '' })

/** The contract's own check, in the words of a form that chooses a place. */
export const DraftInput = v.object({
  ...InitiateStationInput.entries,
  regionId: v.pipe(v.string(), v.minLength(1, '请选择地点'), v.uuid()),
})
