/** From a call to its answer: parse, identify, authorize, act, record, answer. */
import type { Answer } from '@contract/envelope'
import { Call } from '@contract/envelope'
import type { Problem } from '@contract/errors'
import type { Pool } from 'pg'
import * as v from 'valibot'
import { atOnce, type Db, inDistrict, isUnavailable, type Statement } from '../db/connect'
import type { CommandContext, MomentContext } from './context'
import type { Vault } from './crypto'
import { AppError } from './errors'
import { recordEvent, type Subject } from './events'
import type { FileStore } from './files'
import type { Actor, Identity } from './identity'
import { newId } from './ids'
import { describeError, type Logger } from './log'
import type { Templates } from './messenger'
import { once } from './once'
import type { Access, Route } from './route'

/** How a caller is recognised; the feature `account` provides it. */
export interface Identification {
  /** The statement that finds the caller, at the beginning of the transaction; none for nobody. */
  statement(identity: Identity, vault: Vault): Statement | undefined
  /** The same for a statement that does more: account and person alone. */
  recognise(identity: Identity, vault: Vault): Statement | undefined
  read(
    identity: Identity,
    rows: Record<string, unknown>[],
    districtId: string,
    as: string | undefined,
  ): Actor
  /** The first write of someone whom WeChat knows and we do not. */
  openAccount(db: Db, identity: Identity, vault: Vault, actor: Actor, now: Date): Promise<Actor>
}

// biome-ignore lint/suspicious/noExplicitAny: routes of all inputs and outputs in one table
type RouteTable = Record<string, Route<any, unknown>>

export interface DispatchParts {
  routes: RouteTable
  identification: Identification
  pool: Pool
  vault: Vault
  files: FileStore
  log: Logger
  isDemo: boolean
  templates?: Templates
  publicUrl?: string | undefined
  clock?: () => Date
}

export type Dispatch = (raw: unknown, identity: Identity) => Promise<Answer>

export function createDispatch(parts: DispatchParts): Dispatch {
  const { log, clock = () => new Date() } = parts

  return async function dispatch(raw, identity) {
    const began = performance.now()
    const trace: Trace = { callId: newId() }
    let answer: Answer
    try {
      answer = { ok: true, value: await run(parts, raw, identity, clock(), trace) }
    } catch (error) {
      answer = refuse(error, trace, log)
    }
    const ms = Math.round(performance.now() - began)
    log.info({ ...trace, ms, code: answer.ok ? 'ok' : answer.code }, 'call')
    return answer
  }
}

interface Trace {
  callId: string
  method?: string
  requestId?: string
  district?: string
  accountId?: string | null
}

async function run(
  parts: DispatchParts,
  raw: unknown,
  identity: Identity,
  now: Date,
  trace: Trace,
): Promise<unknown> {
  const call = parse(Call, raw)
  const route = Object.hasOwn(parts.routes, call.method) ? parts.routes[call.method] : undefined
  if (!route) throw new AppError('unknown_method')
  Object.assign(trace, { method: call.method, requestId: call.requestId, district: call.district })

  const input = parse(route.schema, call.input ?? {})
  const { requestId } = call
  if (route.kind !== 'query' && !requestId) {
    throw new AppError('invalid_input', {
      problems: [{ path: 'requestId', message: '缺少请求编号' }],
    })
  }

  const { identification, vault } = parts
  if (route.kind === 'moment') {
    return route.handle(momentOf(parts, call, identity, now, trace), input)
  }
  return inDistrict(
    parts.pool,
    {
      districtId: call.district,
      readOnly: route.kind === 'query',
      first: identification.statement(identity, vault),
    },
    async (db, rows) => {
      let actor = identification.read(identity, rows, call.district, call.as)
      if (route.kind === 'command') {
        actor = await identification.openAccount(db, identity, vault, actor, now)
      }
      trace.accountId = actor.accountId
      admit(actor, route.access)

      const subjects: Subject[] = []
      const ctx: CommandContext = {
        db,
        actor,
        now,
        vault,
        files: parts.files,
        isDemo: parts.isDemo,
        templates: parts.templates ?? {},
        publicUrl: parts.publicUrl,
        about(kind, id, detail) {
          subjects.push({ kind, id, detail })
        },
      }
      if (route.kind === 'query') return route.handle(ctx, input)
      return once(ctx, call, input, async () => {
        const value = await route.handle(ctx, input)
        if (subjects.length === 0)
          throw new Error(`command ${call.method} does not say what it was about`)
        for (const subject of subjects) await record(ctx, call.method, subject)
        return value
      })
    },
  )
}

function momentOf(
  { identification, vault, pool }: DispatchParts,
  { district, requestId = '', sentAt }: Call,
  identity: Identity,
  now: Date,
  trace: Trace,
): MomentContext {
  const caller = identification.recognise(identity, vault)
  if (!caller) throw new AppError('unauthenticated')
  return {
    now,
    vault,
    requestId,
    sentAt: sentAt === undefined ? undefined : new Date(sentAt),
    caller,
    ask: (statement) => atOnce(pool, district, statement),
    admit({ accountId, personId }, access = 'person') {
      trace.accountId = accountId
      const isRecognized = identity.kind === 'wechat' || accountId !== null
      admit({ accountId, personId, isRecognized }, access)
      return personId ?? ''
    },
  }
}

function parse<S extends v.GenericSchema>(schema: S, raw: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, raw, { abortPipeEarly: true })
  if (result.success) return result.output
  const problems: Problem[] = result.issues.slice(0, 20).map((issue) => ({
    path: v.getDotPath(issue) ?? '',
    // A message of our own contract is Chinese; the library's English ones would quote the input.
    message:
      /[一-鿿]/.test(issue.message) && !issue.message.startsWith('Invalid')
        ? issue.message
        : '填写的内容不对',
  }))
  throw new AppError('invalid_input', { problems })
}

function admit(
  actor: Pick<Actor, 'accountId' | 'personId' | 'isRecognized'>,
  access: Access,
): void {
  if (access === 'open' || actor.personId) return
  // Whom WeChat vouches for is signed in, also before the first write opens an account.
  if (access === 'person' && actor.isRecognized) throw new AppError('not_bound')
  if (!actor.accountId) throw new AppError('unauthenticated')
}

async function record({ db, actor, now }: CommandContext, method: string, subject: Subject) {
  const { accountId, personId, acting } = actor
  const doer = { method, accountId, personId, grantId: acting?.id, role: acting?.role }
  await recordEvent(db, actor.districtId, now, doer, subject)
}

function refuse(error: unknown, trace: Trace, log: Logger): Answer {
  if (error instanceof AppError) {
    return {
      ok: false,
      code: error.code,
      ...(error.problems ? { problems: error.problems } : {}),
      ...(error.rule ? { rule: error.rule } : {}),
    }
  }
  if (isUnavailable(error)) {
    log.warn({ ...trace, error: describeError(error) }, 'database unavailable')
    return { ok: false, code: 'unavailable' }
  }
  log.error({ ...trace, error: describeError(error) }, 'unknown error')
  return { ok: false, code: 'internal', logId: trace.callId }
}
