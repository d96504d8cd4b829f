import type { Db } from '../db/connect'
import type { Vault } from './crypto'
import type { FileStore } from './files'
import type { Actor } from './identity'

/** What a read is given. */
export interface Context {
  db: Db
  actor: Actor
  /** The moment of the call; the only clock that handlers read. */
  now: Date
  vault: Vault
  files: FileStore
  /** The settings say that this is the demonstration district. */
  isDemo: boolean
}

/** What a write is given besides. */
export interface CommandContext extends Context {
  /**
   * Says what this command was about; it becomes an `event` row, and a second thing that it changed
   * has one as well. The detail holds ids and reasons, never phone numbers, names or opinions.
   */
  about(subjectKind: string, subjectId: string, detail?: Record<string, unknown>): void
}

/** The person of a call whose route asks for one. */
export function personOf(ctx: { actor: Actor }): string {
  if (!ctx.actor.personId) throw new Error('route without access "person" asked for a person')
  return ctx.actor.personId
}

/** The account of a call whose route asks for one. */
export function accountOf(ctx: { actor: Actor }): string {
  if (!ctx.actor.accountId) throw new Error('route with access "open" asked for an account')
  return ctx.actor.accountId
}
