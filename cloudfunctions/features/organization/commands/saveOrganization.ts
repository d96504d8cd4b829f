import type { AddOrganizationInput } from '@contract/organization'
import type * as v from 'valibot'
import type { CommandContext } from '../../../core/context'
import { AppError, needReason } from '../../../core/errors'
import { newId } from '../../../core/ids'
import { nameKey } from '../../../core/names'
import { violatedConstraint } from '../../../db/connect'
import { doubtsAbout } from '../codeRule'

type Facts = v.InferOutput<typeof AddOrganizationInput>

interface Place {
  id: string
  path: string
}

/** Writes an organisation into the registry; one code and one filing number stand for one of them. */
export async function addOrganization(
  ctx: CommandContext,
  place: Place,
  facts: Facts,
): Promise<string> {
  const id = newId()
  const { districtId } = ctx.actor
  await refuseTaken(() =>
    ctx.db
      .insertInto('organization')
      .values({
        ...columnsOf(districtId, place, facts),
        districtId,
        id,
        status: 'active',
        version: 1,
        createdAt: ctx.now,
        updatedAt: ctx.now,
      })
      .execute(),
  )
  ctx.about('organization', id)
  return id
}

/** Corrects an organisation that is locked, when it is still the version that was seen. */
export async function correctOrganization(
  ctx: CommandContext,
  before: { id: string; version: number },
  version: number,
  place: Place,
  facts: Facts,
): Promise<void> {
  if (before.version !== version) throw new AppError('stale')
  await refuseTaken(() =>
    ctx.db
      .updateTable('organization')
      .set({
        ...columnsOf(ctx.actor.districtId, place, facts),
        version: version + 1,
        updatedAt: ctx.now,
      })
      .where('districtId', '=', ctx.actor.districtId)
      .where('id', '=', before.id)
      .execute(),
  )
  ctx.about('organization', before.id)
}

function columnsOf(districtId: string, place: Place, facts: Facts) {
  const isFiled = facts.type === 'filedCommunity'
  const code = isFiled ? undefined : facts.code
  const doubts = code === undefined ? [] : doubtsAbout(code, facts.type, districtId)
  const needsOverride = doubts.length > 0
  if (needsOverride && !facts.codeOverrideReason) {
    const message = `${doubts.join('；')}。请核对证书，确认无误后写明理由`
    throw needReason('S-5', 'codeOverrideReason', message)
  }
  return {
    name: facts.name,
    nameKey: nameKey(facts.name),
    type: facts.type,
    field: facts.field,
    regionId: place.id,
    regionPath: place.path,
    code: code ?? null,
    codeOverrideReason: needsOverride ? (facts.codeOverrideReason ?? null) : null,
    filingNo: isFiled ? (facts.filingNo ?? null) : null,
    registeredBy: facts.registeredBy ?? null,
    tier: isFiled ? (facts.tier ?? null) : null,
    headName: facts.headName ?? null,
    headIsMember: facts.headIsMember,
    foundedOn: facts.foundedOn ?? null,
    summary: facts.summary ?? null,
  }
}

async function refuseTaken(write: () => Promise<unknown>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (violatedConstraint(error)) throw new AppError('code_taken')
    throw error
  }
}
