/**
 * What a scanned token or a typed code proves. Pure: the clock, the keys and the phone's own words
 * are given; which shift the moment belongs to is the statement's question.
 */
import { timingSafeEqual } from 'node:crypto'
import {
  type CheckInInput,
  LATE_DAYS,
  readToken,
  scanToken,
  spokenCode,
  stepAt,
  stepStart,
} from '@contract/activity'
import type { ErrorCode } from '@contract/errors'
import type * as v from 'valibot'
import { dayOf } from '../../core/days'

/** Steps by which a clock may be off, either way. */
const TOLERANCE = 2
/** How many steps a code that was read aloud is good for, the present one among them. */
const CODE_STEPS = 3
const DAY = 86_400_000

export interface Clocks {
  now: Date
  /** The phone's clock when it sent this call. */
  sentAt: Date | undefined
}

export interface Proof {
  source: 'scan' | 'code'
  /** The beginning of the step that was shown: the organiser's clock, not the scanning phone's. */
  at: Date
  isLate: boolean
}

type KeyOfDay = (day: string) => string
type Scanned = v.InferOutput<typeof CheckInInput>

/** The proven moment, or why nothing is proven. */
export function prove(
  { activityId, proof, scannedAt }: Scanned,
  clocks: Clocks,
  keyOf: KeyOfDay,
): Proof | { refusal: ErrorCode } {
  const scanStep = trueScanStep(Date.parse(scannedAt), clocks)
  return proof.kind === 'scan'
    ? proveToken(activityId, proof.token, scanStep, clocks.now, keyOf)
    : proveCode(activityId, proof.code, scanStep, clocks.now, keyOf)
}

/**
 * When the phone scanned, by the server's clock: its clock is as wrong at the scan as at the sending.
 * Undefined when the phone does not say, or says what cannot be.
 */
function trueScanStep(scannedAt: number, { now, sentAt }: Clocks): number | undefined {
  const skew = sentAt ? now.getTime() - sentAt.getTime() : Number.NaN
  const at = scannedAt + skew
  // Scanned after it was sent: the clock was moved in between.
  if (Number.isNaN(at) || at > now.getTime() + 1000) return undefined
  return stepAt(at)
}

function proveToken(
  activityId: string,
  token: string,
  scanStep: number | undefined,
  now: Date,
  keyOf: KeyOfDay,
): Proof | { refusal: ErrorCode } {
  const read = readToken(token)
  if (read?.activityId !== activityId) return { refusal: 'check_in_code_wrong' }
  const { step } = read
  const age = stepAt(now.getTime()) - step
  if (age < -TOLERANCE) return { refusal: 'check_in_clock' }
  if (age * (stepStart(1) - stepStart(0)) > LATE_DAYS * DAY) return { refusal: 'check_in_expired' }
  const at = new Date(stepStart(step))
  if (!isSame(token, scanToken(keyOf(dayOf(at)), activityId, step))) {
    return { refusal: 'check_in_code_wrong' }
  }
  if (age <= TOLERANCE) return { source: 'scan', at, isLate: false }
  // Kept on the phone since it was scanned, or somebody's picture of a code that has gone?
  if (scanStep === undefined) return { refusal: 'check_in_clock' }
  if (scanStep - step > TOLERANCE) return { refusal: 'check_in_expired' }
  if (step - scanStep > TOLERANCE) return { refusal: 'check_in_clock' }
  return { source: 'scan', at, isLate: true }
}

function proveCode(
  activityId: string,
  code: string,
  scanStep: number | undefined,
  now: Date,
  keyOf: KeyOfDay,
): Proof | { refusal: ErrorCode } {
  const current = stepAt(now.getTime())
  // Six digits are guessed sooner or later: they prove nothing once they have been kept.
  if (scanStep !== undefined && current - scanStep >= CODE_STEPS) {
    return { refusal: 'check_in_expired' }
  }
  for (let step = current; step > current - CODE_STEPS; step--) {
    const at = new Date(stepStart(step))
    if (isSame(code, spokenCode(keyOf(dayOf(at)), activityId, step))) {
      return { source: 'code', at, isLate: false }
    }
  }
  return { refusal: 'check_in_code_wrong' }
}

function isSame(given: string, right: string): boolean {
  return given.length === right.length && timingSafeEqual(Buffer.from(given), Buffer.from(right))
}

/** The days of Asia/Shanghai from one instant to another, both included. */
export function daysFrom(from: Date, to: Date): string[] {
  const days: string[] = []
  const last = dayOf(to)
  for (let at = from.getTime(); ; at += DAY) {
    const day = dayOf(new Date(at))
    if (day > last) return days
    days.push(day)
  }
}
