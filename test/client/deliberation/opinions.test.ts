import { DeliberationStore } from '@/features/deliberation/deliberationStore'
import type { Call } from '@/lib/call'

jest.mock('@tarojs/taro', () => ({}))

const opinion = (id: string) => ({ id, buildingName: '7号楼', words: id })

it('reads the opinions to a question page after page, and anew from the first', async () => {
  const asked: unknown[] = []
  const call = (async (_method: string, input: { cursor?: string }) => {
    asked.push(input.cursor)
    return input.cursor ? { items: [opinion('b')] } : { items: [opinion('a')], nextCursor: 'next' }
  }) as unknown as Call
  const store = new DeliberationStore({ call } as never)
  await store.loadOpinions('d', 'q', 'first')
  await store.loadOpinions('d', 'q')
  expect(store.opinionsOf('q')?.items.map(({ id }) => id)).toEqual(['a', 'b'])
  await store.loadOpinions('d', 'q', 'first')
  expect(store.opinionsOf('q')?.items.map(({ id }) => id)).toEqual(['a'])
  expect(asked).toEqual([undefined, 'next', undefined])
})
