import type { OfficeRole } from '@contract/account'
import type { Region, RegionKind } from '@contract/region'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { type Place, RegionPicker } from '@/components/RegionPicker'
import { type Found, SearchPicker } from '@/components/SearchPicker'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'
import { ROLE_WORDS } from '@/lib/words'

/** Which office sits at a place of which kind. */
const OFFICES: Partial<Record<RegionKind, OfficeRole>> = {
  district: 'districtOfficer',
  subdistrict: 'subdistrictOfficer',
  town: 'subdistrictOfficer',
  community: 'communityOfficer',
  village: 'communityOfficer',
}
const KINDS = Object.keys(OFFICES) as RegionKind[]

export interface Appointment {
  regionId: string
  role: OfficeRole
  personId: string
}

interface Props {
  isOpen: boolean
  busy: boolean
  error?: string | undefined
  load: (parentId?: string) => Promise<Region[]>
  kindOf: (regionId: string) => RegionKind | undefined
  search: (query: string) => Promise<Found[]>
  onClose: () => void
  onDone: (appointment: Appointment) => void
}

/** Gives somebody the office of a place. */
export function GrantSheet(props: Props) {
  const { isOpen, busy, error, load, kindOf, search, onClose, onDone } = props
  const [place, setPlace] = useState<Place | null>(null)
  const [person, setPerson] = useState<Found | null>(null)
  const kind = place && kindOf(place.id)
  const role = kind ? OFFICES[kind] : undefined
  const isReady = place && person && role
  const done = () => {
    if (isReady) onDone({ regionId: place.id, role, personId: person.id })
  }
  return (
    <Sheet
      title="任命干部"
      isOpen={isOpen}
      onClose={onClose}
      act={<Button text="任命" busy={busy} disabled={!isReady} onTap={done} />}
    >
      <RegionPicker
        inline
        label="任职的地方"
        value={place}
        onChange={setPlace}
        load={load}
        kinds={KINDS}
      />
      <SearchPicker
        inline
        label="人选"
        placeholder="姓名、拼音、手机后四位"
        value={person}
        onChange={setPerson}
        search={search}
      />
      {isReady && (
        <Warning
          tone="info"
          text={`${person.name} 将成为${place.name}的${ROLE_WORDS[role]}，能查看和办理那里的事。`}
        />
      )}
      {error && <Warning text={error} />}
    </Sheet>
  )
}
