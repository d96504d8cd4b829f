/** Unified social credit codes of organisations that do not exist, with the right check characters (S-5, S-7). */
import { checkCharacterOf } from '../features/organization/codeRule'

const CLASS = { association: '51', privateNonEnterprise: '52', foundation: '53' } as const
const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

/** The ninth character of an organisation code, GB 11714: M is 22 and J is 19. */
function bodyCheck(body: string): string {
  const sum = Array.from(body).reduce(
    (total, character, index) => total + Number.parseInt(character, 36) * (WEIGHTS[index] ?? 0),
    0,
  )
  const check = 11 - (sum % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}

export function creditCode(type: keyof typeof CLASS, serial: number): string {
  const body = `MJ9${String(serial).padStart(5, '0')}`
  const head = `${CLASS[type]}330211${body}${bodyCheck(body)}`
  return head + checkCharacterOf(head)
}

/** The same code with another last character, as printed wrongly on a certificate. */
export function misprinted(code: string): string {
  return code.slice(0, -1) + (code.endsWith('7') ? '8' : '7')
}
