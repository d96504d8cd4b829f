import { randomBytes } from 'node:crypto'
import * as fc from 'fast-check'
import * as v from 'valibot'
import {
  createVault,
  DataKeys,
  maskPhone,
  randomCode,
  randomToken,
  sealPhone,
} from '../../cloudfunctions/core/crypto'

const key = () => randomBytes(32).toString('base64')
const keys = { current: 'k1', keys: { k1: key() }, hashKey: key() }
const vaultOf = (given: v.InferInput<typeof DataKeys>) => createVault(v.parse(DataKeys, given))
const vault = vaultOf(keys)

describe('the vault', () => {
  it('opens what it sealed, whatever the text', () => {
    void fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => vault.open('phone', vault.seal('phone', text)) === text,
      ),
    )
  })

  it('seals the same text differently each time, and hides it', () => {
    const [one, two] = [vault.seal('phone', '13900001206'), vault.seal('phone', '13900001206')]
    expect(one).not.toBe(two)
    expect(Buffer.from(one.split('.')[1] ?? '', 'base64url').toString('latin1')).not.toContain(
      '1390000',
    )
  })

  it('does not open what was sealed as something else, or was touched', () => {
    const sealed = vault.seal('phone', '13900001206')
    expect(() => vault.open('openid', sealed)).toThrow()
    const [id, packed = ''] = sealed.split('.')
    for (const at of [0, 12, 28, 35]) {
      const bytes = Buffer.from(packed, 'base64url')
      bytes[at] = (bytes[at] ?? 0) ^ 1
      expect(() => vault.open('phone', `${id}.${bytes.toString('base64url')}`)).toThrow()
    }
    for (const broken of ['', 'k1', 'k1.', 'k9.AAAA', packed])
      expect(() => vault.open('phone', broken)).toThrow()
  })

  it('opens what an older key sealed, and seals with the current one', () => {
    const later = vaultOf({ ...keys, current: 'k2', keys: { ...keys.keys, k2: key() } })
    expect(later.open('phone', vault.seal('phone', '甲'))).toBe('甲')
    expect(later.seal('phone', '甲')).toMatch(/^k2\./)
  })

  it('hashes the same text and label the same, other ones and other keys differently', () => {
    expect(vault.hash('phone', '1')).toBe(vault.hash('phone', '1'))
    const others = [
      vault.hash('phone', '2'),
      vault.hash('openid', '1'),
      vaultOf({ ...keys, hashKey: key() }).hash('phone', '1'),
    ]
    expect(new Set([vault.hash('phone', '1'), ...others]).size).toBe(4)
    // A label cannot run into the text.
    expect(vault.hash('a', 'bc')).not.toBe(vault.hash('ab', 'c'))
  })

  it('is not opened with keys that are short, missing or misnamed', () => {
    const short = randomBytes(16).toString('base64')
    for (const bad of [
      { ...keys, current: 'k2' },
      { ...keys, keys: { k1: short } },
      { ...keys, hashKey: short },
      { ...keys, keys: { 'K.1': key() } },
      { ...keys, more: 1 },
      { ...keys, current: 'toString' },
    ]) {
      expect(v.safeParse(DataKeys, bad).success).toBe(false)
    }
  })
})

describe('phones, tokens and codes', () => {
  it('masks the middle four digits', () => {
    expect(maskPhone('13900001206')).toBe('139****1206')
    expect(sealPhone(vault, '13900001206')).toMatchObject({
      phoneMasked: '139****1206',
      phoneHash: vault.hash('phone', '13900001206'),
    })
  })

  it('makes codes of the asked length without letters that are mistaken for digits', () => {
    const codes = Array.from({ length: 500 }, () => randomCode(10))
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/)
    expect(new Set(codes).size).toBe(500)
    expect(new Set(codes.join('')).size).toBe(32)
    expect(randomToken()).toMatch(/^[A-Za-z0-9_-]{22}$/)
  })
})
