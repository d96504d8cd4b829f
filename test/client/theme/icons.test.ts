import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const read = (name: string) =>
  readFileSync(resolve(__dirname, '../../../src/components/Icon', name), 'utf8')

it('draws every icon that has a name, and names every icon that is drawn', () => {
  const named = [...read('index.tsx').matchAll(/\| '(\w+)'/g)].map(([, name]) => name)
  const drawn = [...read('index.scss').matchAll(/^ {2}['"](\w+)['"]:/gm)].map(([, name]) => name)
  expect(named.length).toBeGreaterThan(40)
  expect(named.sort()).toEqual(drawn.sort())
})
