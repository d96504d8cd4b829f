import * as fc from 'fast-check'
import {
  checkCharacterOf,
  hasRightCheckCharacter,
} from '../../../cloudfunctions/features/organization/codeRule'

/** Codes of organisations that exist, from their certificates. */
const REAL = [
  '91350200MA2YJ1XR9G',
  '91350200776049653A',
  '123502001549897397',
  '9135021359498494XQ',
  '91440101MA5CJQ4N59',
  '51330211MJ90000149',
  '52330211MJ90000146',
  '53330211MJ90000143',
]
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

describe('a unified social credit code (GB 32100-2015)', () => {
  it.each(REAL)('%s is right', (code) => expect(hasRightCheckCharacter(code)).toBe(true))

  it('may exist and be wrong all the same', () => {
    expect(hasRightCheckCharacter('91350203M0001QAY9B')).toBe(false)
  })

  it.each([
    '',
    '5',
    '51330211MJ9000014',
    '51330211MJ900001490',
    '51330211MI90000149',
    '51330211mj90000149',
    '51330211MJ9000014９',
  ])('%j is none', (code) => expect(hasRightCheckCharacter(code)).toBe(false))

  it('notices every single character that is mistyped, and every two neighbours exchanged', () => {
    for (const code of REAL) {
      for (let at = 0; at < 17; at++) {
        for (const other of ALPHABET.replace(code.charAt(at), '')) {
          expect(hasRightCheckCharacter(code.slice(0, at) + other + code.slice(at + 1))).toBe(false)
        }
        const swapped =
          code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2)
        if (swapped !== code) expect(hasRightCheckCharacter(swapped)).toBe(false)
      }
    }
  })

  it('has the character that the sum with powers of three asks for', () => {
    const body = fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 17, maxLength: 17 })
    void fc.assert(
      fc.property(body, (first) => {
        const sum = [...first].reduce(
          (total, character, index) =>
            total + BigInt(ALPHABET.indexOf(character)) * 3n ** BigInt(index),
          0n,
        )
        const check = ALPHABET.indexOf(checkCharacterOf(first) ?? '')
        expect((sum + BigInt(check)) % 31n).toBe(0n)
      }),
    )
  })
})
