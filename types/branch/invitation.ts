/** 邀请 — links by which members join a temporary branch, and what became of each. */
import * as v from 'valibot'
import { Id, type PersonRef } from '../common'

const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most))

export const CreateInvitationInput = v.strictObject({
  branchId: Id,
  days: v.optional(count(30), 7),
  /** How many may join by it; absent: as many as come. */
  mostJoins: v.optional(count(500)),
})
/** As it is answered once, with the token that the server does not keep. */
export interface Invitation {
  id: string
  token: string
  expiresAt: string
}
export const ListInvitationsInput = v.strictObject({ branchId: Id })
/** One that still holds, or that ended within the last thirty days. */
export interface InvitationInfo {
  id: string
  createdBy: PersonRef
  createdAt: string
  expiresAt: string
  /** open: it can be used. full: as many as may have joined. ended: somebody stopped it. */
  state: 'open' | 'full' | 'ended' | 'expired'
  endedAt?: string
  joins: number
  mostJoins?: number
}
export const EndInvitationInput = v.strictObject({ id: Id })

export interface InvitationApi {
  'branch.createInvitation': {
    input: v.InferInput<typeof CreateInvitationInput>
    output: Invitation
  }
  'branch.listInvitations': {
    input: v.InferInput<typeof ListInvitationsInput>
    output: InvitationInfo[]
  }
  'branch.endInvitation': { input: v.InferInput<typeof EndInvitationInput>; output: { id: string } }
}
