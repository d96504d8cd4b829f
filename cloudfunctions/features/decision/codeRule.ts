/** The code of an owner: 40 bits, the same each time it is printed, another one when it was lost. */
import { timingSafeEqual } from 'node:crypto'
import type { Vault } from '../../core/crypto'

/** Without I, L, O, U: read aloud and typed in by hand. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 8

export interface Coded {
  id: string
  codeSerial: number
}

/** Derived and kept nowhere: whoever reads the table learns no code. */
export const codeOf = (vault: Vault, { id, codeSerial }: Coded): string =>
  spell(vault.derive('voteCode', `${id}\n${codeSerial}`))

/** Under what a vote in the app stands in the evidence pack: its owner knows it, and nobody else. */
export const receiptOf = (vault: Vault, voteId: string): string =>
  spell(vault.derive('voteReceipt', voteId))

function spell(hex: string): string {
  const bits = BigInt(`0x${hex}`)
  return Array.from(
    { length: LENGTH },
    (_, place) => ALPHABET[Number((bits >> BigInt(5 * place)) & 31n)],
  ).join('')
}

export function isCodeOf(vault: Vault, voter: Coded, given: string): boolean {
  const right = Buffer.from(codeOf(vault, voter))
  const said = Buffer.from(given)
  return right.length === said.length && timingSafeEqual(right, said)
}
