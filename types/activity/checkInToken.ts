/**
 * The codes that an organiser's phone shows: made there without a signal, checked by the server.
 * A counter of 20 seconds under HMAC-SHA-256, as in RFC 6238; the six digits are its dynamic
 * truncation (RFC 4226, 5.3).
 */
import { hmac } from '@noble/hashes/hmac'
import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils'

/** Seconds for which one code is shown. */
export const STEP_SECONDS = 20

/** PC1.<activity>.<step, base 36>.<16 hex digits> */
export const CHECK_IN_TOKEN =
  /^PC1\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([0-9a-z]{1,9})\.([0-9a-f]{16})$/

/** The number of the step in which this instant lies. */
export const stepAt = (ms: number): number => Math.floor(ms / (STEP_SECONDS * 1000))

/** The beginning of a step, milliseconds since 1970. */
export const stepStart = (step: number): number => step * STEP_SECONDS * 1000

/** WeChat has no TextEncoder, and what is signed is plain ASCII. */
const asciiBytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

function proofOf(key: string, purpose: 'scan' | 'code', activityId: string, step: number) {
  return hmac(sha256, hexToBytes(key), asciiBytes(`${purpose}.${activityId}.${step}`))
}

/**
 * What the QR code holds.
 * @param key of the day, 64 hex digits
 */
export function scanToken(key: string, activityId: string, step: number): string {
  const proof = bytesToHex(proofOf(key, 'scan', activityId, step).subarray(0, 8))
  return `PC1.${activityId}.${step.toString(36)}.${proof}`
}

/** The six digits that are read aloud in this step. */
export function spokenCode(key: string, activityId: string, step: number): string {
  const proof = proofOf(key, 'code', activityId, step)
  const offset = (proof[31] as number) & 15
  const number = new DataView(proof.buffer, proof.byteOffset).getUint32(offset) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}

/** The parts of a token, wherever in a scanned text it stands; none when there is no token in it. */
export function readToken(
  scanned: string,
): { token: string; activityId: string; step: number } | undefined {
  const found = /PC1\.[0-9a-f-]{36}\.[0-9a-z]{1,9}\.[0-9a-f]{16}/.exec(scanned)
  const parts = found && CHECK_IN_TOKEN.exec(found[0])
  if (!parts) return undefined
  return {
    token: parts[0],
    activityId: parts[1] as string,
    step: Number.parseInt(parts[2] as string, 36),
  }
}
