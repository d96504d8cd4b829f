import { gzipSync } from 'node:zlib'
import { closeBrowser } from './support/browser'
import { visitAsNobody } from './support/visitor'

afterAll(closeBrowser)

it('says how much the first page weighs', async () => {
  const visitor = await visitAsNobody()
  const sizes: Promise<number>[] = []
  visitor.page.on('response', (response) => {
    if (/\.(js|css)$|\/$/.test(response.url()))
      sizes.push(response.body().then((body) => gzipSync(body).length))
  })
  await visitor.open('/')
  const files = await Promise.all(sizes)
  const sum = files.reduce((all, size) => all + size, 0)
  process.stderr.write(
    `the first page: ${files.length} files, ${Math.round(sum / 1024)} KB (gzip)\n`,
  )
  expect(sum).toBeGreaterThan(0)
  await visitor.leave()
})
