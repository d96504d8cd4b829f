/** The report function in a thread of its own: what it suffers from, nobody else does. */
import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ImportPreview } from '@contract/member'
import { createReportWorker } from '../../../cloudfunctions/host/report'
import { TEST_KEYS } from '../../support/database'
import { type Caller, DISTRICT, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildDistrict, buildOfficer, buildRegion, type Place } from '../../support/factories'
import { bookAround, bookOf, HEADER, rowXml, send } from './importSheets'

const PERSON = ['王秀珍', '13900001206', '正式党员', '外单位党支部', '总浦桥社区']
const NOBODY = { kind: 'none' } as const

describe('the thread of the report function', () => {
  let test: TestDistrict
  let community: Place
  let office: Caller

  beforeAll(async () => {
    test = await openTestDistrict()
    const district = await buildDistrict(test)
    community = await buildRegion(test, { name: '总浦桥社区' }, district)
    office = await buildOfficer(test, 'communityOfficer', community)
    Object.assign(process.env, {
      DATABASE_URL: test.database.appUrl,
      DATA_KEYS: JSON.stringify(TEST_KEYS),
      DATA_DIR: test.filesDir,
      LOG_LEVEL: 'silent',
    })
  })
  afterAll(() => test.close())

  const previewCall = (fileId: string) => ({
    method: 'member.previewImport',
    input: { fileId, regionId: community.id },
    requestId: randomUUID(),
    district: DISTRICT,
  })

  it('reads a spreadsheet, and keeps nobody waiting while it is at a heavy one', async () => {
    const report = createReportWorker(resolve('dist/host/reportWorker.js'))
    const good = await send(test, office, await bookOf([HEADER, PERSON]))
    const text = `<worksheet><sheetData>${rowXml(HEADER)}${rowXml(PERSON)}${'<row/>'.repeat(5_000_000)}</sheetData></worksheet>`
    const heavy = await send(test, office, bookAround({ text }))

    let isDone = false
    const began = performance.now()
    const heavyAnswer = report.call(previewCall(heavy), office.identity).finally(() => {
      isDone = true
    })
    const goodAnswer = report.call(previewCall(good), office.identity)
    const waits: number[] = []
    while (!isDone) {
      const asked = performance.now()
      await test.must(office, 'account.me', {})
      waits.push(performance.now() - asked)
    }
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    waits.sort((a, b) => a - b)
    const middle = waits[Math.floor(waits.length / 2)] ?? 0
    console.log(
      `heavy sheet: ${seconds} s; ${waits.length} other calls meanwhile, half within ${middle.toFixed(1)} ms`,
    )
    expect(waits.length).toBeGreaterThan(20)
    const answers = await Promise.all([heavyAnswer, goodAnswer])
    expect(answers[1]).toMatchObject({ ok: true, value: { total: 1, toAdd: 1 } })
    const { id } = (answers[1] as { value: ImportPreview }).value
    expect(await test.must(office, 'member.confirmImport', { id })).toEqual({ added: 1, same: 0 })
    await report.stop()
  }, 60_000)

  it('is started again after it died, and says why', async () => {
    const file = join(test.filesDir, 'mortal.cjs')
    writeFileSync(
      file,
      `const { parentPort } = require('node:worker_threads')
      parentPort.on('message', ({ raw }) => {
        if (raw === 'exit') process.exit(1)
        if (raw === 'throw') throw new Error('13900001206')
        if (raw === 'eat') for (const eaten = []; ; ) eaten.push(new Array(100000).fill({}))
        parentPort.postMessage({ ok: true, value: raw })
      })`,
    )
    const report = createReportWorker(file)
    const asked = ['one', 'eat', 'two', 'throw', 'three', 'exit', 'four']
    const answers = await Promise.all(asked.map((raw) => report.call(raw, NOBODY)))
    expect(answers).toEqual([
      { ok: true, value: 'one' },
      { ok: false, code: 'sheet_too_large' },
      { ok: true, value: 'two' },
      { ok: false, code: 'internal' },
      { ok: true, value: 'three' },
      { ok: false, code: 'unavailable' },
      { ok: true, value: 'four' },
    ])
    await report.stop()
  }, 60_000)

  it('lets only so many wait', async () => {
    const file = join(test.filesDir, 'slow.cjs')
    writeFileSync(
      file,
      `const { parentPort } = require('node:worker_threads')
      parentPort.on('message', () => setTimeout(() => parentPort.postMessage({ ok: true }), 5))`,
    )
    const report = createReportWorker(file)
    const answers = await Promise.all(Array.from({ length: 30 }, () => report.call(null, NOBODY)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(20)
    expect(answers[29]).toEqual({ ok: false, code: 'unavailable' })
    await report.stop()
  })
})
