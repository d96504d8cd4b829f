/**
 * 代办凭据 — what shows that somebody agreed when another acted for them at the counter or at the door:
 * their signature on the screen, or the code that they alone were given. Both names are kept with it.
 */
import * as v from 'valibot'
import { Id, type Photo } from './common'

export const AGREEMENT_KINDS = ['signature', 'code'] as const
/** 屏幕签字、报码: 投票码 of an owner, 住户码 of a household. */
export type AgreementKind = (typeof AGREEMENT_KINDS)[number]

export const AGREEMENT: Record<AgreementKind, string> = { signature: '屏幕签字', code: '报码' }

export interface Agreement {
  kind: AgreementKind
  /** Who agreed, and who acted for them. */
  saidBy: string
  takenBy: string
  at: string
  signature?: Photo
}

/** Read aloud and typed in by hand: 8 letters and digits without I, L, O, U. */
const SpokenCode = v.pipe(
  v.string('请输入码'),
  v.maxLength(40, '码是 8 位'),
  v.transform((code) =>
    code.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0'),
  ),
  v.regex(/^[0-9A-HJKMNP-TV-Z]{8}$/, '码是 8 位数字和字母'),
)

export const AgreementInput = v.variant('kind', [
  v.strictObject({ kind: v.literal('signature'), fileId: Id }),
  v.strictObject({ kind: v.literal('code'), code: SpokenCode }),
])
export type AgreementInput = v.InferInput<typeof AgreementInput>
