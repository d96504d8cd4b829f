/** 服务记录单 — what somebody takes along of their record, what makes it a certificate, who may check it. */
import * as v from 'valibot'
import { Day, type Empty, type FileAnswer, Id, optionalText } from '../common'

/** 服务记录单(非证明): a numbered copy of the own record (V-18). */
export const IssueSheetInput = v.pipe(
  v.strictObject({ from: Day, to: Day }),
  v.forward(
    v.check(({ from, to }) => from <= to, '结束的一天不能早于开始的一天'),
    ['to'],
  ),
)
export interface RecordSheet {
  id: string
  /** Printed on it, and asked for by whoever checks it. */
  number: string
  from: string
  to: string
  minutes: number
  times: number
  issuedAt: string
  /** 证明 only after the organiser has confirmed and sealed it (V-18). */
  seal: 'none' | 'requested' | 'sealed' | 'refused'
  sealedBy?: string
  refusal?: string
  can: { requestSeal: boolean }
}
export const SheetInput = v.strictObject({ id: Id })
export const DecideSealInput = v.strictObject({
  id: Id,
  approve: v.boolean(),
  reason: optionalText(200, '理由'),
})
/** What waits for a seal, for those who may give it. */
export interface SealRequest {
  id: string
  number: string
  name: string
  from: string
  to: string
  minutes: number
  items: { title: string; day: string; minutes: number }[]
}
export const VerifySheetInput = v.strictObject({
  number: v.pipe(
    v.string('请输入编号'),
    v.maxLength(40),
    v.trim(),
    v.toUpperCase(),
    v.regex(/^[0-9A-Z-]{8,40}$/, '编号不对'),
  ),
  /** The check code beside the number; it is in the QR code as well. */
  code: v.pipe(
    v.string('请输入校验码'),
    v.maxLength(20),
    v.trim(),
    v.toUpperCase(),
    v.regex(/^[0-9A-Z]{6,12}$/, '校验码不对'),
  ),
})
/** Service time, content, recording body (V-18), and nothing else of the person but a masked name. */
export interface VerifiedSheet {
  number: string
  nameMasked: string
  from: string
  to: string
  minutes: number
  issuedAt: string
  isCertificate: boolean
  sealedBy?: string
  items: { title: string; day: string; minutes: number; organiserName: string }[]
  /** Hours that were corrected after it was issued. */
  isOutdated: boolean
}

export interface SheetApi {
  /** The same period again, with nothing changed, is the same sheet. */
  'activity.issueSheet': { input: v.InferInput<typeof IssueSheetInput>; output: RecordSheet }
  'activity.listSheets': { input: v.InferInput<typeof Empty>; output: RecordSheet[] }
  'activity.printSheet': { input: v.InferInput<typeof SheetInput>; output: FileAnswer }
  'activity.requestSeal': { input: v.InferInput<typeof SheetInput>; output: RecordSheet }
  'activity.listSealRequests': { input: v.InferInput<typeof Empty>; output: SealRequest[] }
  'activity.decideSeal': { input: v.InferInput<typeof DecideSealInput>; output: { id: string } }
  'activity.verifySheet': { input: v.InferInput<typeof VerifySheetInput>; output: VerifiedSheet }
}
