/** 业主共同决定 — a joint decision of the owners of an estate: its matter, its law, its two-dimension result. */

export const VERDICTS = ['passed', 'rejected', 'tooFew'] as const
/** 通过、未通过、未达到参与表决比例. */
export type Verdict = (typeof VERDICTS)[number]

/** A part of a whole beside what was needed: owners, or area in 0.01 m². */
export interface Share {
  have: number
  of: number
  /** The smallest number that would have been enough. */
  need: number
  met: boolean
}
