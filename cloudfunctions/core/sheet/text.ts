/** The text of a cell as it was meant: people paste from Word, from WeChat and from other tables. */

/** Zero-width characters, marks of direction, soft hyphens, the byte order mark, control characters. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are to go
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ]/g
/** Longer ones are cut: no column of the roster holds as much. */
const LONGEST = 1000

/** Full-width digits and letters become plain ones, what cannot be seen goes, blanks become one. */
export function plainText(text: string): string {
  return (
    text
      .slice(0, LONGEST)
      // A line break as Excel writes it.
      .replace(/_x000[9AD]_/gi, ' ')
      .replace(INVISIBLE, '')
      .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
      .replace(/\s+/g, ' ')
      .trim()
  )
}

/** What two spellings of one name have in common: brackets of either width, blanks left out. */
export function nameForm(text: string): string {
  return plainText(text).normalize('NFKC').replace(/\s/g, '').toLowerCase()
}

/** 1.39E10 and 13900001234 are the same number; no exponent, no decimals that are not there. */
export function numberText(number: number): string {
  return Number.isInteger(number) && Math.abs(number) < 1e21 ? number.toFixed(0) : String(number)
}

const DAY_MS = 86_400_000

/** The day that a spreadsheet counts from the last of 1899, or from 1904. */
export function dayOfSerial(serial: number, is1904: boolean): string | undefined {
  // Before March of 1900 the count is wrong by the 29 February that there was not.
  if (!(serial >= 61 && serial < 110_000)) return undefined
  const start = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  return new Date(start + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10)
}
