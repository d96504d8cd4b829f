/**
 * A hundred thousand members through the host, as people do it: a district of a thousand gets five
 * spreadsheets of 19,800 rows, which are sent, previewed and confirmed, then the whole roster is exported and fetched. One after another, so
 * the times are what a person waits; the memory is the most that the host's process ever held.
 */
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { Answer } from '@contract/envelope'
import { functionOf, type InputOf, type Method, type OutputOf } from '@contract/methods'
import { type Stack, withStack } from '../../config/tasks/support/stack'
import { bookOf, HEADER, manyRows } from '../features/member/importSheets'
import { DISTRICT, fillRoster } from './fillRoster'
import { print } from './report'

const FILES = 5
const ROWS = 19_800
const THERE_BEFORE = 1_000
const ALL = THERE_BEFORE + FILES * ROWS

export async function spreadsheets(): Promise<void> {
  await withStack({ demo: false, durable: true }, async (stack) => {
    const desk = deskOf(stack, await fillRoster(stack.adminUrl, THERE_BEFORE))
    const people = manyRows(FILES * ROWS, '街道1社区1')
    const books: Buffer[] = []
    for (let file = 0; file < FILES; file++) {
      books.push(await bookOf([HEADER, ...people.slice(file * ROWS, (file + 1) * ROWS)]))
    }
    const [district] = await desk.call('region.list', {})
    const regionId = district?.id ?? ''

    const before = peakOf(stack.pid)
    const times = { preview: 0, confirm: 0, export: 0 }
    for (const book of books) {
      const fileId = await desk.send(book)
      const preview = await timed(times, 'preview', () =>
        desk.call('member.previewImport', { fileId, regionId }),
      )
      if (preview.toAdd !== ROWS) throw new Error(`preview: ${JSON.stringify(preview.rows[0])}`)
      await timed(times, 'confirm', () => desk.call('member.confirmImport', { id: preview.id }))
    }
    const afterImport = peakOf(stack.pid)
    const bytes = await timed(times, 'export', async () => {
      const { url, count } = await desk.call('member.export', {})
      if (count !== ALL) throw new Error(`export: ${count}`)
      return desk.fetch(url)
    })
    report(times, bytes.length, { before, afterImport, afterExport: peakOf(stack.pid) })
  })
}

type Times = Record<'preview' | 'confirm' | 'export', number>

async function timed<T>(times: Times, what: keyof Times, work: () => Promise<T>): Promise<T> {
  const began = performance.now()
  const value = await work()
  times[what] += (performance.now() - began) / 1000
  return value
}

/** An officer at a desk, who calls the host as the browser does. */
function deskOf({ url }: Stack, token: string) {
  const headers = { authorization: `Bearer ${token}`, 'x-pioneer': '1' }
  async function valueIn<T>(reply: Response): Promise<T> {
    const answer = (await reply.json()) as Answer<T>
    if (!answer.ok) throw new Error(JSON.stringify(answer))
    return answer.value
  }
  return {
    async call<M extends Method>(method: M, input: InputOf<M>): Promise<OutputOf<M>> {
      const body = JSON.stringify({ method, input, requestId: randomUUID(), district: DISTRICT })
      const json = { ...headers, 'content-type': 'application/json' }
      return valueIn(
        await fetch(`${url}/fn/${functionOf(method)}`, { method: 'POST', headers: json, body }),
      )
    },
    async send(book: Buffer): Promise<string> {
      const sheet = { 'content-type': 'application/octet-stream', 'x-pioneer-district': DISTRICT }
      const sent = { method: 'POST', headers: { ...headers, ...sheet }, body: new Uint8Array(book) }
      return (await valueIn<{ fileId: string }>(await fetch(`${url}/files`, sent))).fileId
    },
    async fetch(path: string): Promise<Buffer> {
      const reply = await fetch(url + path, { headers })
      if (!reply.ok) throw new Error(`${reply.status} ${path}`)
      return Buffer.from(await reply.arrayBuffer())
    },
  }
}

/** The most memory that a process has held, in MB; only Linux remembers it. */
function peakOf(pid: number): number {
  const file = `/proc/${pid}/status`
  const [, kilobytes = '0'] =
    (existsSync(file) && /VmHWM:\s+(\d+) kB/.exec(readFileSync(file, 'utf8'))) || []
  return Math.round(Number(kilobytes) / 1024)
}

interface Peaks {
  before: number
  afterImport: number
  afterExport: number
}

function report(times: Times, bytes: number, peaks: Peaks): void {
  const imported = times.preview + times.confirm
  const seconds = (value: number) => `${value.toFixed(1)} s`
  print(`${ALL.toLocaleString('en')} 名党员的导入和导出 (${FILES} files of ${ROWS} rows)`, [
    { name: 'previews', value: seconds(times.preview) },
    { name: 'confirmations', value: seconds(times.confirm) },
    {
      name: 'import, both together',
      value: seconds(imported),
      goal: { text: '≤ 30 s', reached: imported <= 30 },
    },
    {
      name: `export and fetch (${(bytes / 1024 / 1024).toFixed(1)} MB)`,
      value: seconds(times.export),
      goal: { text: '≤ 15 s', reached: times.export <= 15 },
    },
    { name: 'memory of the host before', value: `${peaks.before} MB` },
    { name: 'most memory while importing', value: `${peaks.afterImport} MB` },
    {
      name: 'most memory at all',
      value: `${peaks.afterExport} MB`,
      goal: { text: '≤ 400 MB', reached: peaks.afterExport <= 400 },
    },
  ])
}
