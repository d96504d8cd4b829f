/** By what somebody agrees that another acts for them, on its way to the server. */
import type { Agreement, AgreementInput, AgreementKind } from '@contract/agreement'
import type { Picked } from './pickPhotos'

export interface AgreementDraft {
  kind: AgreementKind
  code: string
  signature?: Picked | undefined
}

export const EMPTY_AGREEMENT: AgreementDraft = { kind: 'signature', code: '' }

export const isComplete = ({ kind, code, signature }: AgreementDraft): boolean =>
  kind === 'signature' ? signature !== undefined : code.trim() !== ''

/** The picture goes first; what is asked for then names it. */
export async function toAgreement(
  { kind, code, signature }: AgreementDraft,
  send: (picked: Picked) => Promise<string>,
): Promise<AgreementInput> {
  if (kind === 'code') return { kind, code: code.trim() }
  return { kind, fileId: signature ? await send(signature) : '' }
}

/** 李桂英本人屏幕签字，王芳代办 */
export const agreementWords = ({ kind, saidBy, takenBy }: Agreement): string =>
  `${saidBy}本人${kind === 'signature' ? '屏幕签字' : '报码'}，${takenBy}代办`
