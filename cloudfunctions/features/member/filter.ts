import type { ExportMembersInput } from '@contract/member'
import type * as v from 'valibot'
import type { Context } from '../../core/context'
import { found } from '../../core/errors'
import { findRegion } from '../region/queries'
import type { RosterFilter } from './rosterQueries'

/** What a person typed and chose, as the roster is searched by. */
export async function filterOf(
  { db, actor, vault }: Context,
  { regionId, ...input }: v.InferOutput<typeof ExportMembersInput>,
): Promise<RosterFilter> {
  const region = regionId ? found(await findRegion(db, actor.districtId, regionId)) : undefined
  const isCommunity = region?.kind === 'community' || region?.kind === 'village'
  const isPhone = input.query !== undefined && /^1\d{10}$/.test(input.query)
  return {
    ...input,
    ...(region ? (isCommunity ? { regionId } : { regionPath: region.path }) : {}),
    ...(isPhone ? { phoneHash: vault.hash('phone', input.query as string) } : {}),
  }
}
