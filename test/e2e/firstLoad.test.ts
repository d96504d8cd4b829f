import { closeBrowser } from './support/browser'
import { visitAsNobody } from './support/visitor'

/** The limit of config/size.ts; the answers of the first calls are counted as well. */
const MOST_BYTES = 300 * 1024

afterAll(closeBrowser)

it('sends the first page packed, and not more than a poor line carries', async () => {
  const visitor = await visitAsNobody()
  const sizes: Promise<number>[] = []
  const unpacked: string[] = []
  visitor.page.on('response', (response) => {
    if (!response.ok()) return
    sizes.push(
      response
        .request()
        .sizes()
        .then((size) => size.responseBodySize),
    )
    const { 'content-encoding': packing, 'content-length': length } = response.headers()
    // What is shorter travels in one packet anyway.
    const isShort = Number(length ?? Number.POSITIVE_INFINITY) < 1024
    if (/\.(js|css)$|\/$/.test(response.url()) && !packing && !isShort)
      unpacked.push(response.url())
  })
  await visitor.open('/')
  const files = await Promise.all(sizes)
  const sum = files.reduce((all, size) => all + size, 0)
  process.stderr.write(`the first page: ${files.length} files, ${Math.round(sum / 1024)} KB sent\n`)
  expect(unpacked).toEqual([])
  expect(sum).toBeGreaterThan(50 * 1024)
  expect(sum).toBeLessThan(MOST_BYTES)
  await visitor.leave()
})
