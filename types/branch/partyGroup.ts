/** 党小组 — the standing groups of a branch that is large or dispersed (P-15). (任务组 is another thing.) */
import * as v from 'valibot'
import { Id, list, type PersonRef, text } from '../common'

export interface PartyGroup {
  id: string
  name: string
  leader?: PersonRef
  memberCount: number
  /** The caller is one of its members. */
  isMine: boolean
  /** plan: its meetings. */
  can: { plan: boolean; manage: boolean }
}

/** What every verb on party groups answers: all those of the branch, as they are now. */
interface Groups {
  branchId: string
  partyGroups: PartyGroup[]
}

const name = text(30, '党小组名称')
export const CreatePartyGroupInput = v.strictObject({ branchId: Id, name })
export const RenamePartyGroupInput = v.strictObject({ id: Id, name })
/** Only one without members goes; the meetings that it held stay. */
export const RemovePartyGroupInput = v.strictObject({ id: Id })
/** Absent: it has no leader for now. */
export const NamePartyLeaderInput = v.strictObject({ id: Id, personId: v.optional(Id) })
export const PlaceInPartyGroupInput = v.strictObject({
  branchId: Id,
  /** Absent: out of every group. */
  partyGroupId: v.optional(Id),
  /** Each with the group in which the mover saw them, if any; another one means `stale`. */
  people: v.pipe(
    list(v.strictObject({ personId: Id, from: v.optional(Id) }), 200),
    v.minLength(1, '请选择党员'),
  ),
})

export interface PartyGroupApi {
  'branch.createPartyGroup': { input: v.InferInput<typeof CreatePartyGroupInput>; output: Groups }
  'branch.renamePartyGroup': { input: v.InferInput<typeof RenamePartyGroupInput>; output: Groups }
  'branch.removePartyGroup': { input: v.InferInput<typeof RemovePartyGroupInput>; output: Groups }
  'branch.namePartyLeader': { input: v.InferInput<typeof NamePartyLeaderInput>; output: Groups }
  'branch.placeInPartyGroup': {
    input: v.InferInput<typeof PlaceInPartyGroupInput>
    output: Groups
  }
}
