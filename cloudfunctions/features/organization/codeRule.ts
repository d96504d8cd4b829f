/**
 * Unified social credit code, GB 32100-2015: 18 characters of an alphabet of 31, of which the last
 * one checks the others (weights 3^(i-1) mod 31). The first two say who registers what (5: civil
 * affairs; 51, 52, 53), the next six where (GB/T 2260). Codes exist in the wild that are wrong in
 * each of these, so it is a warning with a reason and not a refusal (S-5).
 */
import type { OrganizationType } from '@contract/organization'

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

const CLASSES: Partial<Record<OrganizationType, string>> = {
  association: '51',
  privateNonEnterprise: '52',
  foundation: '53',
}

/**
 * What does not fit in the code of a legal person of this type in this district, as sentences;
 * none when nothing is to be asked. The registrar is expected in the same city; of a foundation it
 * may be the province.
 */
export function doubtsAbout(code: string, type: OrganizationType, districtId: string): string[] {
  const registrar = code.slice(2, 8)
  const isNear =
    registrar.startsWith(districtId.slice(0, 4)) ||
    (type === 'foundation' && registrar === `${districtId.slice(0, 2)}0000`)
  return [
    hasRightCheckCharacter(code) ? [] : '校验码与前 17 位不符',
    code.startsWith(CLASSES[type] ?? '') ? [] : `开头两位不是所选类型的 ${CLASSES[type]}`,
    isNear ? [] : `登记机关的区划代码 ${registrar} 不在本市`,
  ].flat()
}
