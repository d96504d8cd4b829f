/**
 * `query` is a read, `command` is a write, `moment` a write in one statement; the word at the start
 * of a route tells which.
 */
import type * as v from 'valibot'
import type { CommandContext, Context, MomentContext } from './context'

/**
 * Who may knock: `open` anyone, `account` whoever is signed in, `person` whoever is bound to a
 * person of the register. What they may do then is the policy's.
 */
export type Access = 'open' | 'account' | 'person'

interface TransactionRoute<I, O> {
  kind: 'query' | 'command'
  access: Access
  schema: v.GenericSchema<I, unknown>
  /** The input has been parsed by the schema of the same route. */
  handle(ctx: CommandContext, input: unknown): Promise<O>
}

interface MomentRoute<I, O> {
  kind: 'moment'
  schema: v.GenericSchema<I, unknown>
  handle(ctx: MomentContext, input: unknown): Promise<O>
}

export type Route<I, O> = TransactionRoute<I, O> | MomentRoute<I, O>

/** A missing, extra or misspelt method does not compile. */
export type Routes<Api> = {
  [M in keyof Api]: Api[M] extends { input: infer I; output: infer O } ? Route<I, O> : never
}

interface QueryOptions {
  access?: Access
}

interface CommandOptions {
  /** Never `open`: what is written is written by somebody. */
  access?: Exclude<Access, 'open'>
}

export function query<const S extends v.GenericSchema, O>(
  schema: S,
  handle: (ctx: Context, input: v.InferOutput<S>) => Promise<O>,
  { access = 'person' }: QueryOptions = {},
): Route<v.InferInput<S>, O> {
  return {
    kind: 'query',
    access,
    schema,
    handle: (ctx, input) => handle(ctx, input as v.InferOutput<S>),
  }
}

/** One transaction: acts at most once for a `requestId`, and leaves one row in `event`. */
export function command<const S extends v.GenericSchema, O>(
  schema: S,
  handle: (ctx: CommandContext, input: v.InferOutput<S>) => Promise<O>,
  { access = 'person' }: CommandOptions = {},
): Route<v.InferInput<S>, O> {
  return {
    kind: 'command',
    access,
    schema,
    handle: (ctx, input) => handle(ctx, input as v.InferOutput<S>),
  }
}

/**
 * A write that a whole district makes within minutes: one statement, one round trip, no transaction
 * around it. The statement recognises the caller, decides, writes a row under the id of the request
 * and answers; that row stands for the `request` and the `event` row that a command would leave, so
 * it is only for tables that keep who, what and when, and are never changed.
 */
export function moment<const S extends v.GenericSchema, O>(
  schema: S,
  handle: (ctx: MomentContext, input: v.InferOutput<S>) => Promise<O>,
): Route<v.InferInput<S>, O> {
  return {
    kind: 'moment',
    schema,
    handle: (ctx, input) => handle(ctx, input as v.InferOutput<S>),
  }
}
