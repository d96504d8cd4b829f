import {
  AddHouseholdsInput,
  type CollectionHouseholdApi,
  CorrectHouseholdInput,
  ListHouseholdsInput,
  RecordVisitInput,
  RemoveHouseholdsInput,
  ShowAgreementInput,
  TakeHouseholdsInput,
} from '@contract/collection'
import type { ApiMethod } from '@contract/methods'
import type { CommandContext, Context } from '../../../core/context'
import { found } from '../../../core/errors'
import { authorize, visible } from '../../../core/policy'
import { command, query, type Routes } from '../../../core/route'
import { addHouseholds, correctHousehold, removeHouseholds } from '../commands/households'
import { recordVisit } from '../commands/recordVisit'
import { takeHouseholds } from '../commands/takeHouseholds'
import {
  agreementOf,
  draftToChange,
  householdToChange,
  readHouseholdList,
  seeCollection,
  showHousehold,
} from '../load'
import { collectionPolicy } from '../policy'
import { findHousehold } from '../queries/households'

async function showHouseholds(ctx: Context, collectionId: string) {
  const collection = await seeCollection(ctx, collectionId)
  authorize(ctx.actor, collectionPolicy.seeHouseholds, collection)
  return readHouseholdList(ctx, collection)
}

async function done(ctx: CommandContext, id: string, about: Record<string, unknown>) {
  ctx.about('collection', id, about)
  return showHouseholds(ctx, id)
}

export const householdRoutes: Routes<
  Pick<CollectionHouseholdApi, ApiMethod & keyof CollectionHouseholdApi>
> = {
  'collection.listHouseholds': query(ListHouseholdsInput, (ctx, { collectionId }) =>
    showHouseholds(ctx, collectionId),
  ),

  'collection.addHouseholds': command(
    AddHouseholdsInput,
    async (ctx, { collectionId, households }) => {
      await addHouseholds(ctx, await draftToChange(ctx, collectionId), households)
      return done(ctx, collectionId, { added: households.length })
    },
  ),

  'collection.takeHouseholds': command(TakeHouseholdsInput, async (ctx, { collectionId }) => {
    const added = await takeHouseholds(ctx, await draftToChange(ctx, collectionId))
    return done(ctx, collectionId, { added })
  }),

  'collection.correctHousehold': command(CorrectHouseholdInput, async (ctx, { id, ...facts }) => {
    const { collectionId } = found(await findHousehold(ctx.db, ctx.actor.districtId, id))
    await correctHousehold(ctx, await draftToChange(ctx, collectionId), id, facts)
    return done(ctx, collectionId, { householdId: id })
  }),

  'collection.removeHouseholds': command(
    RemoveHouseholdsInput,
    async (ctx, { collectionId, ids }) => {
      await removeHouseholds(ctx, await draftToChange(ctx, collectionId), ids)
      return done(ctx, collectionId, { removed: ids.length })
    },
  ),

  'collection.showAgreement': query(ShowAgreementInput, async (ctx, { householdId }) => {
    const { db, actor } = ctx
    const row = found(await findHousehold(db, actor.districtId, householdId))
    visible(actor, collectionPolicy.seeHouseholds, await seeCollection(ctx, row.collectionId))
    return found(await agreementOf(ctx, row))
  }),

  'collection.recordVisit': command(RecordVisitInput, async (ctx, { householdId, ...visit }) => {
    const household = await householdToChange(ctx, householdId, collectionPolicy.collect)
    await recordVisit(ctx, household, visit)
    ctx.about('collection', household.collectionId, { householdId, outcome: visit.outcome })
    return showHousehold(ctx, householdId)
  }),
}
