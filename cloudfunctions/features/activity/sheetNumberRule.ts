/** How a sheet is numbered, and what it is checked by. Pure. */

/** Without those that are taken for another one: 0 O, 1 I, 2 Z, 5 S, 8 B. */
const LETTERS = 'ACDEFGHJKLMNPQRTUVWXY34679'
const CODE_LENGTH = 8

/** 330211-2026-000123: the district, the year, and a count from one. */
export function sheetNumber(districtId: string, year: string, count: number): string {
  return `${districtId}-${year}-${String(count).padStart(6, '0')}`
}

/** The count of a number. */
export const countOf = (number: string): number => Number(number.slice(-6))

/** @param random a number below the one given, not to be guessed */
export function checkCode(random: (below: number) => number): string {
  return Array.from({ length: CODE_LENGTH }, () => LETTERS[random(LETTERS.length)]).join('')
}

/** 王秀珍 → 王**: however long the name is (V-18). */
export const maskName = (name: string): string => `${Array.from(name)[0] ?? ''}**`
