import type { MemberCategory } from '@contract/member'
import { useState } from 'react'
import { useSettled } from '@/lib/useSettled'
import type { MemberFilter } from '../MemberStore'
import { ALL, type Narrowing } from './FilterSheet'

export type CategoryKey = 'all' | MemberCategory

/** What the person has typed and chosen, and what the server is asked by it. */
export function useRosterFilter(place: Narrowing['place']) {
  const [query, setQuery] = useState('')
  const [category, setCategory] = useState<CategoryKey>('all')
  const [narrowing, setNarrowing] = useState<Narrowing>({ ...ALL, place })
  const settled = useSettled(query.trim())
  const { homeBranch, mobile, skill, status } = narrowing
  const filter: MemberFilter = {
    ...(settled && { query: settled }),
    ...(category !== 'all' && { category }),
    ...(narrowing.place && { regionId: narrowing.place.id }),
    ...(homeBranch && { homeBranch }),
    ...(mobile && { mobile }),
    ...(skill.trim() && { skill: skill.trim() }),
    status,
  }
  return { query, setQuery, category, setCategory, narrowing, setNarrowing, filter }
}
