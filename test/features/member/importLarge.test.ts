/** Twenty thousand rows: how long and how much memory it takes is printed, not promised. */
import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildDistrict, buildOfficer, buildRegion, type Place } from '../../support/factories'
import { bookOf, bytesOf, HEADER, manyRows, openBook, send } from './importSheets'

const ROWS = 20_000

describe('a large roster', () => {
  let test: TestDistrict
  let community: Place
  let office: Caller

  beforeAll(async () => {
    test = await openTestDistrict()
    const district = await buildDistrict(test)
    community = await buildRegion(test, { name: '总浦桥社区' }, district)
    office = await buildOfficer(test, 'communityOfficer', community)
  })
  afterAll(() => test.close())

  async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
    const before = process.memoryUsage().rss
    const began = performance.now()
    let most = 0
    let latest = began
    let longest = 0
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss - before)
      longest = Math.max(longest, performance.now() - latest)
      latest = performance.now()
    }, 5).unref()
    const value = await work()
    clearInterval(watch)
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    const megabytes = Math.round(most / 1024 / 1024)
    console.log(`${what}: ${seconds} s, +${megabytes} MB, longest block ${Math.round(longest)} ms`)
    return value
  }

  it('is imported and exported whole', async () => {
    const bytes = await bookOf([HEADER, ...manyRows(ROWS, '总浦桥社区')])
    const fileId = await send(test, office, bytes)
    const { id, ...preview } = await timed(`preview of ${ROWS}`, () =>
      test.must(office, 'member.previewImport', { fileId, regionId: community.id }),
    )
    expect(preview).toMatchObject({ total: ROWS, toAdd: ROWS, errors: 0 })
    expect(preview.rows).toHaveLength(200)
    const counts = await timed(`confirmation of ${ROWS}`, () =>
      test.must(office, 'member.confirmImport', { id }),
    )
    expect(counts).toEqual({ added: ROWS, same: 0 })

    const again = await timed(`preview of the same ${ROWS}`, () =>
      test.must(office, 'member.previewImport', { fileId, regionId: community.id }),
    )
    expect(again).toMatchObject({ toAdd: 0, same: ROWS })
    const answer = await timed(`export of ${ROWS}`, () => test.must(office, 'member.export', {}))
    expect(answer.count).toBe(ROWS)
    // An answer of a cloud function has room for a megabyte; the table travels beside it.
    expect(JSON.stringify(answer).length).toBeLessThan(500)
    const table = await bytesOf(test, answer)
    console.log(`export: ${Math.round(table.length / 1024)} KB`)
    expect((await openBook(table)).worksheets[0]?.rowCount).toBe(ROWS + 1)
  }, 120_000)
})
