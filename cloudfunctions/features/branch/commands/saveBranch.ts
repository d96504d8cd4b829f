import type { BranchKind, CreateBranchInput } from '@contract/branch'
import type * as v from 'valibot'
import { type CommandContext, personOf } from '../../../core/context'
import { AppError, wrong } from '../../../core/errors'
import { newId } from '../../../core/ids'
import { violatedConstraint } from '../../../db/connect'
import type { BranchRow } from '../queries/branch'

export type BranchDraft = Omit<v.InferOutput<typeof CreateBranchInput>, 'kind'>

interface Place {
  id: string
  path: string
}

/** Begins a draft; nothing of it is in force before it is approved (P-5). */
export async function createBranch(
  ctx: CommandContext,
  place: Place,
  kind: BranchKind,
  draft: BranchDraft,
): Promise<string> {
  const id = newId()
  await refuseTakenName(() =>
    ctx.db
      .insertInto('branch')
      .values({
        ...columnsOf(place, draft),
        districtId: ctx.actor.districtId,
        id,
        kind,
        state: 'draft',
        createdBy: personOf(ctx),
        version: 1,
        createdAt: ctx.now,
        updatedAt: ctx.now,
      })
      .execute(),
  )
  return id
}

/** Changes a draft that is locked, when it is still the version that was seen. */
export async function updateBranch(
  ctx: CommandContext,
  before: BranchRow,
  version: number,
  place: Place,
  draft: BranchDraft,
): Promise<void> {
  if (before.state !== 'draft') throw new AppError('branch_not_draft')
  if (before.version !== version) throw new AppError('stale')
  await refuseTakenName(() =>
    ctx.db
      .updateTable('branch')
      .set({ ...columnsOf(place, draft), version: version + 1, updatedAt: ctx.now })
      .where('districtId', '=', ctx.actor.districtId)
      .where('id', '=', before.id)
      .execute(),
  )
}

function columnsOf(place: Place, draft: BranchDraft) {
  return {
    name: draft.name,
    regionId: place.id,
    regionPath: place.path,
    purpose: draft.purpose ?? null,
    units: draft.units,
    plannedFrom: draft.plannedFrom ?? null,
    plannedTo: draft.plannedTo ?? null,
    plannedMembers: draft.plannedMembers ?? null,
    overFiftyReason: draft.overFiftyReason ?? null,
    manyUnitsReason: draft.manyUnitsReason ?? null,
    longDurationReason: draft.longDurationReason ?? null,
  }
}

async function refuseTakenName(write: () => Promise<unknown>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (violatedConstraint(error) === 'branch_name') {
      throw wrong('name', '这个名称已经有支部在用，请换一个名称')
    }
    throw error
  }
}
