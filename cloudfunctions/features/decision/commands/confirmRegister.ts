import { type CommandContext, personOf } from '../../../core/context'
import { sealPhone } from '../../../core/crypto'
import { AppError } from '../../../core/errors'
import { newId } from '../../../core/ids'
import { placeKey } from '../placeRule'
import { findKnown, listHouseholds, type lockOwnerImport } from '../queries/register'
import { type OwnerPlan, planImport, type UnitPlan } from '../registerPlan'
import { openUnits, sealUnits } from './ownerImportRows'

type Import = NonNullable<Awaited<ReturnType<typeof lockOwnerImport>>>
export interface Outcome {
  added: number
  changed: number
  same: number
  version: number
}

const AT_ONCE = 2000

/**
 * Writes a previewed register, which is locked, into the estate's: all of it or nothing. Confirming
 * twice is the same as once. A register that changed since the preview is previewed again.
 */
export async function confirmRegister(
  ctx: CommandContext,
  preview: Import,
  estate: { id: string; regionPath: string },
): Promise<Outcome> {
  if (preview.confirmedAt) return preview.outcome as unknown as Outcome
  if (preview.errors > 0) throw new AppError('import_has_errors')
  const version = await lockRegister(ctx, estate)
  if (version !== preview.registerVersion) throw new AppError('stale')

  const units = openUnits(ctx.vault, preview.rowsCipher)
  const plans = planImport(units, await findKnown(ctx.db, ctx.actor.districtId, estate.id))
  const changes = plans.filter(({ verdict }) => verdict !== 'same')
  const ownerIds = await writeOwners(ctx, estate.id, changes)
  await writeUnits(ctx, estate, changes, ownerIds)
  const count = (wanted: UnitPlan['verdict']) =>
    plans.filter(({ verdict }) => verdict === wanted).length
  const outcome = {
    added: count('add'),
    changed: count('change'),
    same: count('same'),
    version: changes.length > 0 ? version + 1 : version,
  }
  if (changes.length > 0) await advance(ctx, estate.id, outcome.version)
  await markConfirmed(ctx, preview.id, outcome)
  return outcome
}

/** Changes of one register come one after another. Answers its version, 0 where it begins. */
async function lockRegister(
  { db, actor: { districtId } }: CommandContext,
  { id, regionPath }: { id: string; regionPath: string },
): Promise<number> {
  await db
    .insertInto('ownerRegister')
    .values({ districtId, regionId: id, regionPath, version: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { version } = await db
    .selectFrom('ownerRegister')
    .select('version')
    .where('districtId', '=', districtId)
    .where('regionId', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
  return version
}

async function writeOwners(ctx: CommandContext, regionId: string, plans: UnitPlan[]) {
  const { db, actor, now, vault } = ctx
  const ids = new Map<OwnerPlan, string>()
  const fresh = []
  for (const { owner } of plans) {
    if (ids.has(owner)) continue
    const id = owner.id ?? newId()
    ids.set(owner, id)
    const { name, kind, identityHash, identityTail, phone } = owner.facts
    const facts = {
      name,
      ...(identityHash ? { identityHash, identityTail: identityTail ?? '' } : {}),
      ...(phone ? sealPhone(vault, phone) : {}),
    }
    if (!owner.id) {
      fresh.push({ districtId: actor.districtId, id, regionId, kind, createdAt: now, ...facts })
    } else if (owner.isChanged) {
      await db
        .updateTable('owner')
        .set(facts)
        .where('districtId', '=', actor.districtId)
        .where('id', '=', id)
        .execute()
    }
  }
  for (let from = 0; from < fresh.length; from += AT_ONCE) {
    await db
      .insertInto('owner')
      .values(fresh.slice(from, from + AT_ONCE))
      .execute()
  }
  return ids
}

async function writeUnits(
  { db, actor: { districtId }, now }: CommandContext,
  estate: { id: string; regionPath: string },
  plans: UnitPlan[],
  ownerIds: Map<OwnerPlan, string>,
): Promise<void> {
  const places = await listHouseholds(db, districtId, estate.regionPath)
  const households = new Map(places.map((one) => [placeKey(one.building, one.room), one.id]))
  const rows = plans.map(({ unit, owner, id }) => ({
    districtId,
    id: id ?? newId(),
    regionId: estate.id,
    ownerId: ownerIds.get(owner) ?? '',
    building: unit.building,
    room: unit.room,
    placeKey: unit.key,
    householdId: households.get(unit.key) ?? null,
    coOwners: unit.coOwners,
    area: unit.area,
    areaBasis: unit.areaBasis,
    certificateNo: unit.certificateNo ?? null,
    updatedAt: now,
  }))
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await db
      .insertInto('ownedUnit')
      .values(rows.slice(from, from + AT_ONCE))
      .onConflict((conflict) =>
        conflict.columns(['districtId', 'id']).doUpdateSet(({ ref }) => ({
          ownerId: ref('excluded.ownerId'),
          householdId: ref('excluded.householdId'),
          coOwners: ref('excluded.coOwners'),
          area: ref('excluded.area'),
          areaBasis: ref('excluded.areaBasis'),
          // A sheet without certificates takes none away.
          certificateNo: ({ fn }) =>
            fn.coalesce(ref('excluded.certificateNo'), ref('ownedUnit.certificateNo')),
          updatedAt: ref('excluded.updatedAt'),
        })),
      )
      .execute()
  }
}

async function advance(ctx: CommandContext, regionId: string, version: number): Promise<void> {
  await ctx.db
    .updateTable('ownerRegister')
    .set({ version, updatedBy: personOf(ctx), updatedAt: ctx.now })
    .where('districtId', '=', ctx.actor.districtId)
    .where('regionId', '=', regionId)
    .execute()
}

/** What is in the register needs no second place: the rows with their names go. */
async function markConfirmed(ctx: CommandContext, id: string, outcome: Outcome): Promise<void> {
  await ctx.db
    .updateTable('ownerImport')
    .set({
      confirmedAt: ctx.now,
      rowsCipher: sealUnits(ctx.vault, []),
      outcome: JSON.stringify(outcome),
    })
    .where('districtId', '=', ctx.actor.districtId)
    .where('id', '=', id)
    .execute()
}
