import type { Member } from '@contract/member'
import { CATEGORY_WORDS } from '@/lib/words'
import type { Person } from './components/PersonPicker'
import { facts } from './words'

/** A member of the roster as one who may be chosen. */
export const toPerson = (member: Member): Person => ({
  id: member.id,
  name: member.name,
  facts: facts(member.homeBranch.name, CATEGORY_WORDS[member.category], member.phoneMasked),
})
