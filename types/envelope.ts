/** The wire: how a call travels, the same through WeChat's `callFunction` and through HTTP. */
import * as v from 'valibot'
import { DistrictId, Id, Instant } from './common'
import type { ErrorCode, Problem } from './errors'

export const Call = v.strictObject({
  method: v.pipe(v.string(), v.maxLength(64)),
  input: v.optional(v.unknown()),
  /** Made by the client, one for each act of a person; the same id is acted on once. */
  requestId: v.optional(Id),
  district: DistrictId,
  /** The grant in which the person acts; their own person id for acting as themself. */
  as: v.optional(Id),
  /** The client's clock at this very sending, stamped by the transport: it sets its other times right. */
  sentAt: v.optional(Instant),
})
export type Call = v.InferOutput<typeof Call>

export interface Refusal {
  ok: false
  code: ErrorCode
  problems?: Problem[]
  /** The rule that asks for a reason or refuses (`P-2`), see `types/rules.ts`. */
  rule?: string
  /** To be read to the person who keeps the system when the code is `internal`. */
  logId?: string
}

export type Answer<T = unknown> = { ok: true; value: T } | Refusal
