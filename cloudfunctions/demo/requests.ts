/** Two people who wait for somebody to decide: one wants to join, one wants to be recognised. */
import { at } from './clock'
import type { SomeRows } from './district'
import { ESTATE_BRANCH_ID } from './estate'
import { type Member, sparePhone } from './people'
import { idOf } from './random'

/** @param known a member of the register who signs in for the first time */
export function buildRequests(known: Member, groupId: string): SomeRows {
  const askedToJoinAt = at('2026-11-22', '20:14')
  const askedToBindAt = at('2026-11-23', '07:52')
  const guest = idOf(askedToJoinAt, 'account', 'guest')
  const newPhone = idOf(askedToBindAt, 'account', 'unbound')
  return {
    account: [
      { id: guest, personId: null, createdAt: askedToJoinAt },
      { id: newPhone, personId: null, createdAt: askedToBindAt },
    ],
    joinRequest: [
      {
        id: idOf(askedToJoinAt, 'joinRequest'),
        branchId: ESTATE_BRANCH_ID,
        accountId: guest,
        taskGroupId: groupId,
        name: '裘志明',
        phone: sparePhone(1),
        homeBranchName: '市轨道交通公司第三党支部',
        skills: ['工程管理', '质量检验'],
        state: 'pending',
        requestedAt: askedToJoinAt,
      },
    ],
    bindingRequest: [
      {
        id: idOf(askedToBindAt, 'bindingRequest'),
        accountId: newPhone,
        regionId: known.community.id,
        name: known.name,
        phone: known.phone,
        state: 'pending',
        requestedAt: askedToBindAt,
      },
    ],
  }
}
