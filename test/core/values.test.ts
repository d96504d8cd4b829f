/** The small pure parts: names, cursors, days, settings. */
import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { readCursor, toPage, writeCursor } from '../../cloudfunctions/core/cursor'
import { dayOf, daysBetween, reachesMonths } from '../../cloudfunctions/core/days'
import { nameKey, searchKeys, searchRange } from '../../cloudfunctions/core/names'
import { readHostSettings, readSettings } from '../../cloudfunctions/core/settings'
import { TEST_KEYS } from '../support/database'

const finds = (typed: string, name: string, phone?: string) => {
  const { from, to } = searchRange(typed)
  return searchKeys(name, phone).filter(
    (token) =>
      Buffer.compare(Buffer.from(token), Buffer.from(from)) >= 0 &&
      Buffer.compare(Buffer.from(token), Buffer.from(to)) < 0,
  )
}

describe('names', () => {
  it('sort by pinyin, surnames as surnames', () => {
    const names = ['张伟', '王芳', '单明', '安平', '吕梁', '曾国', '解放']
    const sorted = [...names].sort((a, b) => (nameKey(a) < nameKey(b) ? -1 : 1))
    expect(sorted).toEqual(['安平', '吕梁', '单明', '王芳', '解放', '曾国', '张伟'])
  })

  it.each([
    '王秀珍',
    '王',
    '秀珍',
    '珍',
    'wangxiuzhen',
    'wangx',
    'wxz',
    'WXZ',
    'wx',
    '1206',
    '12',
    'Wang Xiu Zhen',
    '王 秀珍',
  ])('王秀珍 13900001206 is found by %s', (typed) =>
    expect(finds(typed, '王秀珍', '13900001206')).not.toEqual([]),
  )

  it.each(['王珍', 'xiu', '3900', '0001', '李', '%', '_', ''])(
    'and not by %j, unless by everything',
    (typed) => {
      const found = finds(typed, '王秀珍', '13900001206')
      expect(found.length > 0).toBe(typed === '')
    },
  )

  it('are found once by each thing that is typed, whatever the name', () => {
    void fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (name) => {
        fc.pre(name.trim() !== '')
        const keys = searchKeys(name, '13900001206')
        return keys.every((key) => !keys.some((other) => other !== key && other.startsWith(key)))
      }),
    )
  })

  it('of other peoples are found as they are written', () => {
    expect(finds('john', 'John Smith')).not.toEqual([])
    expect(finds('阿里木', '阿里木·买买提')).not.toEqual([])
    expect(finds('买买提', '阿里木·买买提')).not.toEqual([])
    expect(finds('john smith', 'John Smith')).not.toEqual([])
  })
})

describe('a cursor', () => {
  const id = randomUUID()

  it('is read as it was written', () => {
    expect(readCursor(writeCursor(['wang 王', id]))).toEqual(['wang 王', id])
    expect(readCursor(undefined)).toBeUndefined()
  })

  it.each([
    '',
    'x',
    '!!!!',
    Buffer.from('{}').toString('base64url'),
    Buffer.from('["a"]').toString('base64url'),
    Buffer.from('[1,2]').toString('base64url'),
    writeCursor(['a', 'b']),
    writeCursor(['a', '-'.repeat(36)]),
    writeCursor(['a', `${'0'.repeat(36)}`]),
    writeCursor(['a\0', id]),
    writeCursor(['a', `${id}'`]),
  ])('that is not ours (%s) is bad input', (cursor) => {
    expect(() => readCursor(cursor)).toThrow(expect.objectContaining({ code: 'invalid_input' }))
  })

  it('is there only when there is a next page', () => {
    const rows = ['a', 'b', 'c']
    const page = (limit: number) =>
      toPage(
        rows,
        limit,
        (row) => [row, id],
        (row) => row,
      )
    expect(page(3)).toEqual({ items: rows })
    expect(page(2)).toEqual({ items: ['a', 'b'], nextCursor: writeCursor(['b', id]) })
    expect(
      toPage(
        [],
        2,
        () => ['', ''],
        (row) => row,
      ),
    ).toEqual({ items: [] })
  })
})

describe('days', () => {
  it('begin at midnight in Shanghai, wherever the server stands', () => {
    expect(dayOf(new Date('2026-11-22T15:59:59.999Z'))).toBe('2026-11-22')
    expect(dayOf(new Date('2026-11-22T16:00:00Z'))).toBe('2026-11-23')
    expect(dayOf(new Date('2026-12-31T16:00:00Z'))).toBe('2027-01-01')
  })

  it('are counted whole', () => {
    expect(daysBetween('2026-11-23', '2026-11-23')).toBe(0)
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1)
  })

  it('reach six months on the same day of the month, or the last one', () => {
    expect(reachesMonths('2026-01-15', '2026-07-14', 6)).toBe(false)
    expect(reachesMonths('2026-01-15', '2026-07-15', 6)).toBe(true)
    expect(reachesMonths('2026-08-31', '2027-02-27', 6)).toBe(false)
    expect(reachesMonths('2026-08-31', '2027-02-28', 6)).toBe(true)
  })
})

describe('settings', () => {
  const good = { DATABASE_URL: 'postgres://u@h/d', DATA_KEYS: JSON.stringify(TEST_KEYS) }

  it('are read with their defaults, and are not the demonstration unless told', () => {
    expect(readSettings(good)).toMatchObject({
      DATABASE_CONNECTIONS: 10,
      PIONEER_DEMO: false,
      LOG_LEVEL: 'info',
    })
    expect(readSettings({ ...good, PIONEER_DEMO: '1' }).PIONEER_DEMO).toBe(true)
    expect(readHostSettings({ DATA_DIR: '/data' })).toMatchObject({
      PORT: 3300,
      HOST: '127.0.0.1',
      COOKIE_SECURE: false,
    })
  })

  it.each([
    ['DATABASE_URL', { ...good, DATABASE_URL: undefined }],
    ['DATABASE_URL', { ...good, DATABASE_URL: 'mysql://secret@h' }],
    ['DATA_KEYS', { ...good, DATA_KEYS: undefined }],
    ['DATA_KEYS', { ...good, DATA_KEYS: '{broken' }],
    ['DATA_KEYS', { ...good, DATA_KEYS: '{"current":"secret","keys":{},"hashKey":"secret"}' }],
    ['PIONEER_DEMO', { ...good, PIONEER_DEMO: 'yes' }],
    ['DATABASE_CONNECTIONS', { ...good, DATABASE_CONNECTIONS: '-1' }],
    ['LOG_LEVEL', { ...good, LOG_LEVEL: 'loud' }],
  ])('that are missing or wrong stop the start with the name %s', (name, env) => {
    expect(() => readSettings(env)).toThrow(name)
    expect(() => readSettings(env)).not.toThrow('secret@h')
  })

  it('of the host say their names too', () => {
    expect(() => readHostSettings({})).toThrow('DATA_DIR')
    expect(() => readHostSettings({ DATA_DIR: '/data', PORT: 'http' })).toThrow('PORT')
  })
})
