import type { Db, Statement } from '../db/connect'
import type { Vault } from './crypto'
import type { FileStore } from './files'
import type { Actor } from './identity'
import type { Templates } from './messenger'

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
  /** Messages that can be sent to phones; none where they are not set up. */
  templates: Templates
  /** Where anybody finds this product in a browser; absent where there is no such place. */
  publicUrl: string | undefined
}

/** What a write is given besides. */
export interface CommandContext extends Context {
  /**
   * Says what this command was about; it becomes an `event` row, and a second thing that it changed
   * has one as well. The detail holds ids and reasons, never phone numbers, names or opinions.
   */
  about(subjectKind: string, subjectId: string, detail?: Record<string, unknown>): void
}

/** What a write in one statement is given: no transaction, and nobody is recognised yet. */
export interface MomentContext {
  now: Date
  vault: Vault
  /** The row is written under it, so that the same request is one row. */
  requestId: string
  /** The caller's clock when they sent this call; `now` less this is how wrong it is. */
  sentAt: Date | undefined
  /** Finds the caller (`account_id`, `person_id`); the statement begins with it, its values come first. */
  caller: Statement
  /** Asks the statement, in the district of the call. */
  ask(statement: Statement): Promise<Record<string, unknown>[]>
  /** Goes on with the person whom the statement found, or refuses as everywhere else. */
  admit(
    found: { accountId: string | null; personId: string | null },
    access?: 'account' | 'person',
  ): string
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
