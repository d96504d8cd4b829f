/** Amounts are fen on the wire and yuan on the screen; areas 0.01 m² and square metres. Never a fraction between. */

/** 1234567 → 12,345.67 */
export function yuan(fen: number): string {
  const cents = Math.abs(fen)
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${fen < 0 ? '−' : ''}${whole}.${String(cents % 100).padStart(2, '0')}`
}

/** 22.08 元 */
export const yuanWords = (fen: number): string => `${yuan(fen)} 元`

/** 22.1 as it is typed → 2210; what is no amount is NaN, which no schema takes. */
export function hundredths(typed: string): number {
  const parts = /^(\d{1,9})(?:\.(\d{0,2}))?$/.exec(typed.replace(/[,，\s]/g, ''))
  return parts ? Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0')) : Number.NaN
}

/** 2210 → 22.10, as one would type it; nothing stays empty. */
export const typedOf = (value: number | undefined): string =>
  value === undefined ? '' : yuan(value).replace(/,/g, '').replace(/\.00$/, '')
