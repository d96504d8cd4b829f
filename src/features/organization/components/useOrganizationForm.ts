import {
  AddOrganizationInput,
  CorrectOrganizationInput,
  type OrganizationDetail,
  type OrganizationField,
  type OrganizationType,
} from '@contract/organization'
import { useState } from 'react'
import type { Place } from '@/components/RegionPicker'
import { useForm } from '@/lib/form'
import { isFiled } from '../organizationWords'

const EMPTY = {
  name: '',
  type: 'filedCommunity' as OrganizationType,
  field: 'service' as OrganizationField,
  code: '',
  codeOverrideReason: '',
  filingNo: '',
  registeredBy: '',
  tier: 'community' as NonNullable<OrganizationDetail['tier']>,
  headName: '',
  headIsMember: false,
  foundedOn: '',
  summary: '',
}

/** What is typed about an organisation, new or known, as the contract wants it. */
export function useOrganizationForm(known: OrganizationDetail | undefined) {
  const filled = known && Object.fromEntries(Object.entries(known).filter(([key]) => key in EMPTY))
  const form = useForm({ ...EMPTY, ...filled }, known ? {} : { draft: 'organization' })
  const [place, setPlace] = useState<Place | null>(
    known ? { id: known.regionId, name: known.regionName } : null,
  )

  const facts = () => {
    const { name, type, field, headName, headIsMember, summary, foundedOn, ...rest } = form.values
    const { code, codeOverrideReason, registeredBy, filingNo, tier } = rest
    return {
      name,
      type,
      field,
      headName,
      headIsMember,
      summary,
      ...(foundedOn && { foundedOn }),
      ...(isFiled(type)
        ? { filingNo, tier }
        : { ...(code.trim() && { code }), codeOverrideReason, registeredBy }),
      regionId: place?.id ?? '',
    }
  }
  return {
    form,
    place,
    setPlace,
    parseNew: () => form.parse(AddOrganizationInput, facts()),
    parseChange: (id: string, version: number) =>
      form.parse(CorrectOrganizationInput, { id, version, ...facts() }),
  }
}

export type OrganizationForm = ReturnType<typeof useOrganizationForm>
