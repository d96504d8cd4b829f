/** Identifiers are kept sealed, and found again by a keyed hash. Node's own ciphers, nothing else. */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  randomInt,
} from 'node:crypto'
import * as v from 'valibot'

const Key = v.pipe(
  v.string(),
  v.transform((text) => Buffer.from(text, 'base64')),
  v.check((key) => key.length === 32, 'a key is 32 bytes in base64'),
)

export const DataKeys = v.pipe(
  v.strictObject({
    /** The key that seals from now on; older ones stay to open with. */
    current: v.string(),
    keys: v.record(v.pipe(v.string(), v.regex(/^[a-z0-9]{1,16}$/)), Key),
    hashKey: Key,
  }),
  v.check(
    ({ current, keys }) => Object.hasOwn(keys, current),
    'current names a key that is not there',
  ),
)
export type DataKeys = v.InferOutput<typeof DataKeys>

export interface Vault {
  /** AES-256-GCM; `label` says what it is and must be the same when opening. */
  seal(label: string, text: string): string
  open(label: string, sealed: string): string
  /** HMAC-SHA-256 for looking up without opening; the same text and label, the same hash. */
  hash(label: string, text: string): string
  /** A key of its own for one purpose and one thing: 32 bytes as hex, the same each time. */
  derive(purpose: string, text: string): string
}

const NONCE = 12
const TAG = 16

/** The id of the key stands before the dot, so keys can be changed while old values still open. */
export function createVault({ current, keys, hashKey }: DataKeys): Vault {
  return {
    seal(label, text) {
      const nonce = randomBytes(NONCE)
      const cipher = createCipheriv('aes-256-gcm', keys[current] as Buffer, nonce)
      cipher.setAAD(Buffer.from(label))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return `${current}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`
    },

    open(label, sealed) {
      const [keyId = '', packed = ''] = sealed.split('.')
      const key = keys[keyId]
      if (!key) throw new Error(`no key "${keyId}" to open with`)
      const bytes = Buffer.from(packed, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE))
      decipher.setAAD(Buffer.from(label))
      decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
      return (
        decipher.update(bytes.subarray(NONCE + TAG), undefined, 'utf8') + decipher.final('utf8')
      )
    },

    hash(label, text) {
      return createHmac('sha256', hashKey).update(`${label}\0${text}`).digest('base64url')
    },

    derive(purpose, text) {
      return createHmac('sha256', hashKey).update(`key\0${purpose}\0${text}`).digest('hex')
    },
  }
}

/** For tokens that are random already: what the table keeps instead of the token. */
export function digest(token: string | Buffer): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** 128 random bits, 22 characters, safe in an address. */
export function randomToken(): string {
  return randomBytes(16).toString('base64url')
}

/** Without I, L, O, U: read aloud and typed in by hand. 10 characters are 49 bits. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

export function randomCode(length: number): string {
  return Array.from(randomBytes(length), (byte) => ALPHABET[byte % 32]).join('')
}

/** Figures alone, for what is read out to a room and typed on a phone. */
export function randomDigits(length: number): string {
  return Array.from({ length }, () => randomInt(10)).join('')
}

/** 139****1206 */
export function maskPhone(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(7)}`
}

/** The three columns in which a phone number is kept. */
export function sealPhone(vault: Vault, phone: string) {
  return {
    phoneCipher: vault.seal('phone', phone),
    phoneHash: vault.hash('phone', phone),
    phoneMasked: maskPhone(phone),
  }
}
