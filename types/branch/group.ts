/** 任务组 — the task groups of a temporary branch and who is in them. (党小组 is another thing.) */
import * as v from 'valibot'
import { Id, optionalText, text, Version } from '../common'
import type { BranchMember, TaskGroup } from './branch'

export const CreateGroupInput = v.strictObject({
  branchId: Id,
  name: text(30, '组名'),
  aim: optionalText(200, '职责'),
})
export const RenameGroupInput = v.strictObject({
  id: Id,
  name: text(30, '组名'),
  aim: optionalText(200, '职责'),
})
/** Only a group without members and tasks can go. */
export const RemoveGroupInput = v.strictObject({ id: Id })
export const NameLeaderInput = v.strictObject({ groupId: Id, personId: v.optional(Id) })
export const MoveMemberInput = v.strictObject({
  branchId: Id,
  personId: Id,
  /** Absent: out of every group. */
  groupId: v.optional(Id),
  /** The version of the membership that the mover saw; another one means `stale`. */
  version: Version,
})
export const ChooseGroupInput = v.strictObject({ branchId: Id, groupId: Id })

export interface GroupApi {
  'branch.createGroup': { input: v.InferInput<typeof CreateGroupInput>; output: TaskGroup }
  'branch.renameGroup': { input: v.InferInput<typeof RenameGroupInput>; output: TaskGroup }
  'branch.removeGroup': { input: v.InferInput<typeof RemoveGroupInput>; output: { id: string } }
  'branch.nameLeader': { input: v.InferInput<typeof NameLeaderInput>; output: TaskGroup }
  'branch.moveMember': { input: v.InferInput<typeof MoveMemberInput>; output: BranchMember }
  'branch.chooseGroup': { input: v.InferInput<typeof ChooseGroupInput>; output: BranchMember }
}
