/** Rows of people, members and accounts. */

import { nameKey } from '../core/names'
import { identityText } from '../features/member/identityRule'
import { accountOfPerson, CAST, castId } from './cast'
import { REGISTERED_AT } from './clock'
import type { Planned, SomeRows } from './district'
import { type Member, sparePhone } from './people'
import type { Resident } from './volunteers/crowd'

/** @param withAccount those who have signed in once */
export function registerRows(
  members: readonly Member[],
  residents: readonly Resident[],
  withAccount: readonly string[],
): SomeRows {
  const ordinary = (['resident', 'staff'] as const).map((key, index) => ({
    id: castId(key),
    name: CAST[key].name,
    phone: sparePhone(index * 2),
  }))
  return {
    person: [...members, ...ordinary, ...residents].map(personRow),
    member: members.map(memberRow),
    account: withAccount.map((personId) => ({
      id: accountOfPerson(personId),
      personId,
      createdAt: REGISTERED_AT,
    })),
  }
}

function personRow({ id, name, phone }: Pick<Member, 'id' | 'name' | 'phone'>): Planned<'person'> {
  return { id, name, nameKey: nameKey(name), phone, createdAt: REGISTERED_AT }
}

function memberRow(member: Member): Planned<'member'> {
  const { id, name, community, homeBranchId, homeBranchName } = member
  return {
    personId: id,
    nameKey: nameKey(name),
    category: member.category,
    homeBranchId: homeBranchId ?? null,
    homeBranchName: homeBranchName ?? null,
    regionId: community.id,
    regionPath: community.path,
    skills: member.skills,
    services: member.services,
    isMobile: member.isMobile,
    isInService: member.isInService,
    joinedPartyOn: member.joinedPartyOn,
    identity: identityText(member),
    status: 'active',
    version: 1,
    createdAt: REGISTERED_AT,
    updatedAt: REGISTERED_AT,
  }
}
