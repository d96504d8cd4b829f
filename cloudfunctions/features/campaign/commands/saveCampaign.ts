import type { CreateCampaignInput } from '@contract/campaign'
import type { Updateable } from 'kysely'
import type * as v from 'valibot'
import { type CommandContext, personOf } from '../../../core/context'
import { AppError } from '../../../core/errors'
import { newId } from '../../../core/ids'
import type { CampaignTable } from '../../../db/tables/activity'
import type { CampaignRow } from '../queries'

type Facts = v.InferOutput<typeof CreateCampaignInput>

interface Place {
  id: string
  path: string
}

export async function createCampaign(
  ctx: CommandContext,
  place: Place,
  facts: Facts,
): Promise<string> {
  const id = newId()
  await ctx.db
    .insertInto('campaign')
    .values({
      ...columnsOf(place, facts),
      districtId: ctx.actor.districtId,
      id,
      state: 'draft',
      createdBy: personOf(ctx),
      version: 1,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    })
    .execute()
  return id
}

/** Changes a campaign that is locked, when it is still the version that was seen. */
export async function updateCampaign(
  ctx: CommandContext,
  before: CampaignRow,
  version: number,
  place: Place,
  facts: Facts,
): Promise<void> {
  if (before.version !== version) throw new AppError('stale')
  await changeCampaign(ctx, before, columnsOf(place, facts))
}

/** Writes a campaign that is locked. */
export async function changeCampaign(
  { db, actor, now }: CommandContext,
  { id, version }: Pick<CampaignRow, 'id' | 'version'>,
  change: Updateable<CampaignTable>,
): Promise<void> {
  await db
    .updateTable('campaign')
    .set({ ...change, version: version + 1, updatedAt: now })
    .where('districtId', '=', actor.districtId)
    .where('id', '=', id)
    .execute()
}

const columnsOf = (place: Place, facts: Facts) => ({
  kind: facts.kind,
  name: facts.name,
  regionId: place.id,
  regionPath: place.path,
  startsOn: facts.startsOn,
  endsOn: facts.endsOn,
  themes: facts.themes,
  intro: facts.intro ?? null,
  goalMinutes: facts.goalMinutes ?? null,
  goalPeople: facts.goalPeople ?? null,
})
