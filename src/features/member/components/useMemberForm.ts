import {
  AddMemberInput,
  CorrectMemberInput,
  type MemberCategory,
  type MemberDetail,
} from '@contract/member'
import { useState } from 'react'
import type { Place } from '@/components/RegionPicker'
import type { Found } from '@/components/SearchPicker'
import { useForm } from '@/lib/form'
import { splitWords } from '../memberWords'

const EMPTY = {
  name: '',
  phone: '',
  category: 'full' as MemberCategory,
  isOutside: false,
  homeBranchName: '',
  skills: '',
  services: '',
  isMobile: false,
  isInService: false,
  joinedPartyOn: '',
}

function valuesOf(member: MemberDetail): typeof EMPTY {
  const { name, category, homeBranch, isMobile, isInService, joinedPartyOn = '' } = member
  return {
    name,
    // Shown masked; left empty it stays as it is.
    phone: '',
    category,
    isOutside: homeBranch.outside,
    homeBranchName: homeBranch.outside ? homeBranch.name : '',
    skills: member.skills.join('、'),
    services: member.services.join('、'),
    isMobile,
    isInService,
    joinedPartyOn,
  }
}

/** What is typed about a member, new or known, as the contract wants it. */
export function useMemberForm(member: MemberDetail | undefined, start: Place | null) {
  const form = useForm(member ? valuesOf(member) : EMPTY, member ? {} : { draft: 'member' })
  const [place, setPlace] = useState<Place | null>(
    member ? { id: member.regionId, name: member.regionName } : start,
  )
  const inside = member?.homeBranch
  const [branch, setBranch] = useState<Found | null>(
    inside?.id ? { id: inside.id, name: inside.name } : null,
  )

  const facts = () => {
    const { isOutside, phone, homeBranchName, joinedPartyOn, skills, services, ...rest } =
      form.values
    return {
      ...rest,
      ...(phone && { phone }),
      ...(isOutside ? { homeBranchName } : branch && { homeBranchId: branch.id }),
      ...(joinedPartyOn && { joinedPartyOn }),
      skills: splitWords(skills),
      services: splitWords(services),
      regionId: place?.id ?? '',
    }
  }
  return {
    form,
    place,
    setPlace,
    branch,
    setBranch,
    parseNew: () => form.parse(AddMemberInput, facts()),
    parseChange: (id: string, version: number) =>
      form.parse(CorrectMemberInput, { id, version, ...facts() }),
  }
}

export type MemberForm = ReturnType<typeof useMemberForm>
