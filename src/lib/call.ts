import type { Answer } from '@contract/envelope'
import type { Problem } from '@contract/errors'
import { functionOf, type InputOf, type Method, type OutputOf } from '@contract/methods'
import { type ClientErrorCode, sentenceOf } from './sentences'
import { uuid } from './uuid'

/** What travels to the server, the same on every road. */
export interface Envelope {
  method: Method
  input: unknown
  requestId: string
  district: string
  as?: string
  /** The phone's clock at this very sending. */
  sentAt: string
}

/** A road to the server. Throws when nothing came back, answers when the server did. */
export type Transport = (name: 'api' | 'report', envelope: Envelope) => Promise<Answer>

/** Who is calling; read anew for each call. */
export interface Session {
  district: string
  /** The id of the grant the person acts in. */
  as: () => string | undefined
  /** Leads to the sign-in page. */
  onUnauthenticated: () => void
  /** The role of this call is over: the person goes on in another one. */
  onRoleEnded?: () => void
}

export interface CallOptions {
  requestId?: string
  /** For what was meant in another role than the present one. */
  as?: string | undefined
}

export type Call = <M extends Method>(
  method: M,
  input: InputOf<M>,
  options?: CallOptions,
) => Promise<OutputOf<M>>

/** A call that did not work: its code, its sentence, and what is wrong in which field. */
export class CallError extends Error {
  constructor(
    readonly code: ClientErrorCode,
    readonly problems: Problem[] = [],
    readonly rule?: string,
    readonly logId?: string,
  ) {
    super(sentenceOf(code, logId))
  }

  /** Whether the same may work later; it is not known whether the server has acted. */
  get isUncertain(): boolean {
    return this.code === 'offline' || this.code === 'unavailable' || this.code === 'internal'
  }
}

/**
 * The one door to the server. A call whose answer got lost keeps its request id, so that pressing
 * 重试 asks for the same act and not for a second one; two equal calls at once are one.
 *
 * What was asked before something else was answered may not know of it: an equal call then travels
 * again, as the same act, and both are answered what comes last.
 */
export function createCall(transport: Transport, session: Session): Call {
  const uncertain = new Map<string, string>()
  const underWay = new Map<string, Asking>()
  let answered = 0

  async function ask(key: string, envelope: Unsent): Promise<unknown> {
    const answer = await travel(transport, envelope)
    if (answer.ok) {
      uncertain.delete(key)
      return answer.value
    }
    const error = new CallError(answer.code, answer.problems, answer.rule, answer.logId)
    if (error.isUncertain) uncertain.set(key, envelope.requestId)
    else uncertain.delete(key)
    if (error.code === 'unauthenticated') session.onUnauthenticated()
    if (error.code === 'role_ended') session.onRoleEnded?.()
    throw error
  }

  return <M extends Method>(method: M, input: InputOf<M>, options: CallOptions = {}) => {
    const as = 'as' in options ? options.as : session.as()
    const key = JSON.stringify([method, input, as, options.requestId])
    const already = underWay.get(key)
    if (already?.since === answered) return already.answer as Promise<OutputOf<M>>
    const requestId = already?.requestId ?? options.requestId ?? uncertain.get(key) ?? uuid()
    const envelope = { method, input, requestId, district: session.district, ...(as && { as }) }
    const asking: Asking = { requestId, since: answered, answer: follow() }
    underWay.set(key, asking)
    return asking.answer as Promise<OutputOf<M>>

    async function follow(): Promise<unknown> {
      try {
        const own = await ask(key, envelope)
        const newer = underWay.get(key)
        return newer && newer !== asking ? newer.answer : own
      } finally {
        answered += 1
        if (underWay.get(key) === asking) underWay.delete(key)
      }
    }
  }
}

/** A call that travels. */
interface Asking {
  requestId: string
  /** How many calls had been answered when it was sent. */
  since: number
  answer: Promise<unknown>
}

interface Lost {
  ok: false
  code: 'offline'
  problems?: Problem[]
  rule?: string
  logId?: string
}

type Unsent = Omit<Envelope, 'sentAt'>

async function travel(transport: Transport, envelope: Unsent): Promise<Answer | Lost> {
  try {
    const sentAt = new Date().toISOString()
    return await transport(functionOf(envelope.method), { ...envelope, sentAt })
  } catch {
    return { ok: false, code: 'offline' }
  }
}
