import type { Member } from '@contract/member'
import type { Found } from '@/components/SearchPicker'
import { CATEGORY_WORDS } from '@/lib/words'
import { facts } from './words'

/** A member of the roster as one who may be chosen. */
export const toPerson = (member: Member): Found => ({
  id: member.id,
  name: member.name,
  facts: facts(member.homeBranch.name, CATEGORY_WORDS[member.category], member.phoneMasked),
})
