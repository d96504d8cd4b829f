import type { OrganizationField, OrganizationType } from '@contract/organization'
import { useState } from 'react'
import type { Place } from '@/components/RegionPicker'
import { useSettled } from '@/lib/useSettled'
import type { OrganizationFilter } from '../OrganizationStore'

export type TypeKey = 'all' | OrganizationType

export interface Narrowing {
  place: Place | null
  field: '' | OrganizationField
  status: 'active' | 'cancelled'
}

export const ALL: Narrowing = { place: null, field: '', status: 'active' }

/** What the person has typed and chosen, and what the server is asked by it. */
export function useRegistryFilter(place: Place | null) {
  const [query, setQuery] = useState('')
  const [type, setType] = useState<TypeKey>('all')
  const [narrowing, setNarrowing] = useState<Narrowing>({ ...ALL, place })
  const settled = useSettled(query.trim())
  const filter: OrganizationFilter = {
    ...(settled && { query: settled }),
    ...(type !== 'all' && { type }),
    ...(narrowing.field && { field: narrowing.field }),
    ...(narrowing.place && { regionId: narrowing.place.id }),
    status: narrowing.status,
  }
  return { query, setQuery, type, setType, narrowing, setNarrowing, filter }
}
