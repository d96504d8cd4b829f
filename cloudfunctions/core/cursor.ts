import { Day } from '@contract/common'
import * as v from 'valibot'
import { AppError } from './errors'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Where the next page begins: the sort key of the last row that was sent. */
export function writeCursor(key: [string, string]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

export function readCursor(cursor: string | undefined): [string, string] | undefined {
  if (cursor === undefined) return undefined
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (
      Array.isArray(key) &&
      key.length === 2 &&
      typeof key[0] === 'string' &&
      UUID.test(String(key[1])) &&
      !key[0].includes('\0')
    ) {
      return [key[0], String(key[1])]
    }
  } catch {
    // Falls through: not a cursor of ours.
  }
  throw wrongCursor()
}

/** The same where the key is a day; anything else would be the database's error. */
export function readDayCursor(cursor: string | undefined): [string, string] | undefined {
  const key = readCursor(cursor)
  if (key && !isDay(key[0])) throw wrongCursor()
  return key
}

/** The same where the key is an instant. */
export function readInstantCursor(cursor: string | undefined): [Date, string] | undefined {
  const key = readCursor(cursor)
  if (!key) return undefined
  const at = new Date(key[0])
  if (Number.isNaN(at.getTime()) || !isDay(key[0].slice(0, 10))) throw wrongCursor()
  return [at, key[1]]
}

const isDay = (text: string) => v.is(Day, text)
const wrongCursor = () =>
  new AppError('invalid_input', { problems: [{ path: 'cursor', message: '翻页标记不对' }] })

/** One more row than asked for says that there is a next page. */
export function toPage<Row, Item>(
  rows: Row[],
  limit: number,
  keyOf: (row: Row) => [string, string],
  present: (row: Row) => Item,
): { items: Item[]; nextCursor?: string } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(present),
    ...(rows.length > limit && last ? { nextCursor: writeCursor(keyOf(last)) } : {}),
  }
}
