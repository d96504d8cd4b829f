/** 证据包 — what is kept of a closed decision for whoever doubts it: notice, register, votes, tally, rule. */
import * as v from 'valibot'
import { type FileLink, Id } from '../common'

export const PACK_FORMATS = ['pdf', 'xlsx'] as const
export type PackFormat = (typeof PACK_FORMATS)[number]

/** A pack that was taken out, with the SHA-256 of its file in hexadecimal. */
export interface DecisionPack {
  id: string
  format: PackFormat
  sha256: string
  bytes: number
  exportedBy: string
  exportedAt: string
}

/** What a file is known as: the decision it is a pack of, and when it was made. */
export interface KnownPack {
  decisionId: string
  title: string
  regionName: string
  format: PackFormat
  exportedAt: string
}

/** As the programs that count it write it: 64 digits, in groups or not, large or small. */
export const Sha256 = v.pipe(
  v.string('请填写校验值'),
  v.maxLength(200, '校验值是 64 位数字和字母'),
  v.transform((value) => value.replace(/\s/g, '').toLowerCase()),
  v.regex(/^[0-9a-f]{64}$/, '校验值是 64 位数字和字母 a 到 f'),
)

export const ExportPackInput = v.strictObject({ id: Id, format: v.picklist(PACK_FORMATS) })
export const ListPacksInput = v.strictObject({ id: Id })
export const CheckPackInput = v.strictObject({ sha256: Sha256 })

export interface PackApi {
  'decision.exportPack': {
    input: v.InferInput<typeof ExportPackInput>
    output: FileLink & { sha256: string }
  }
  'decision.listPacks': {
    input: v.InferInput<typeof ListPacksInput>
    output: { items: DecisionPack[] }
  }
  /** Nothing where no pack has this hash: the file was changed, or is none of ours. */
  'decision.checkPack': {
    input: v.InferInput<typeof CheckPackInput>
    output: { pack?: KnownPack }
  }
}
