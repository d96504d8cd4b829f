/**
 * Unified social credit code, GB 32100-2015: 18 characters of an alphabet of 31, of which the last
 * one checks the others (weights 3^(i-1) mod 31). Codes exist in the wild whose check character
 * is wrong, so a wrong one is a warning with a reason and not a refusal (S-5).
 */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** The check character that the first 17 ask for, or nothing when one of them is not of the alphabet. */
export function checkCharacterOf(code: string): string | undefined {
  let sum = 0
  for (const [index, weight] of WEIGHTS.entries()) {
    const value = ALPHABET.indexOf(code.charAt(index) || '?')
    if (value < 0) return undefined
    sum += value * weight
  }
  return ALPHABET[(31 - (sum % 31)) % 31]
}

export function hasRightCheckCharacter(code: string): boolean {
  return code.length === 18 && checkCharacterOf(code) === code[17]
}
