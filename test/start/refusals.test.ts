import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { requireSpace } from '../../config/tasks/support/disk'
import { exitCodes } from '../../config/tasks/support/exit'
import { checkExternal, requireVersion } from '../../config/tasks/support/external'
import { tryLock } from '../../config/tasks/support/lock'

const codeOf = (work: () => void) => {
  try {
    work()
  } catch (error) {
    return (error as { code: number }).code
  }
  return 0
}

test('a database older than 15 is refused, 15 is not', () => {
  expect(codeOf(() => requireVersion(140_012, 'DATABASE_URL'))).toBe(exitCodes.databaseTooOld)
  expect(codeOf(() => requireVersion(150_000, 'DATABASE_URL'))).toBe(0)
})

test('a database that is away is said with its address and without its password', async () => {
  const url = 'postgres://someone:hidden@127.0.0.1:1/pioneer'
  const error = await checkExternal(url, 'DATABASE_URL').catch((reason: Error) => reason)
  expect(error).toMatchObject({ code: exitCodes.databaseAway })
  expect(String(error)).toContain('127.0.0.1:1/pioneer')
  expect(String(error)).not.toContain('hidden')
})

test('an address that is none is a mistake of usage', async () => {
  await expect(checkExternal('nonsense', 'DATABASE_URL')).rejects.toMatchObject({
    code: exitCodes.usage,
  })
})

test('an almost full disk is refused before anything is written', () => {
  const megabytes = (count: number) => () => count * 2 ** 20
  expect(codeOf(() => requireSpace(os.tmpdir(), megabytes(299)))).toBe(exitCodes.diskFull)
  expect(codeOf(() => requireSpace(os.tmpdir(), megabytes(300)))).toBe(0)
})

describe('a lock', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pioneer-lock-'))
  const file = path.join(folder, 'lock')
  afterAll(() => fs.rmSync(folder, { recursive: true }))

  test('tells the second comer what the first one noted', () => {
    const lock = tryLock(file)
    if (!('release' in lock)) throw new Error('the first comer did not get the lock')
    lock.note('http://here/')
    expect(tryLock(file)).toEqual({ heldBy: process.pid, note: 'http://here/' })
    lock.release()
    expect(fs.existsSync(file)).toBe(false)
  })

  test.each([
    ['of a dead process', { note: '', pid: 2 ** 22 + 1, started: '1' }],
    ['of an earlier process with our number', { note: '', pid: process.pid, started: '1' }],
    ['that is damaged', 'half a li'],
  ])('%s is taken over', (_name, content) => {
    fs.writeFileSync(file, JSON.stringify(content))
    const lock = tryLock(file)
    expect(lock).toHaveProperty('release')
    if ('release' in lock) lock.release()
  })
})
