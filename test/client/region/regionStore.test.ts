import type { Region } from '@contract/region'
import { RegionStore } from '@/features/region/RegionStore'
import type { Call } from '@/lib/call'

const can = { add: true, rename: true, move: true, merge: true, remove: true }
const place = (id: string, name: string): Region => ({
  id,
  kind: 'community',
  name,
  childCount: 0,
  can,
})

function setup() {
  const asked: string[] = []
  const call = (async (
    method: string,
    input: { parentId?: string; id?: string; name?: string },
  ) => {
    asked.push(`${method} ${input.parentId ?? input.id ?? ''}`)
    if (method === 'region.list') return [place('a', '后大街社区'), place('b', '白龙社区')]
    return { ...place(input.id ?? 'd', input.name ?? '镇海区'), ancestors: [] }
  }) as unknown as Call
  return { store: new RegionStore(call), asked }
}

it('asks once for choosing, however often the tree is walked', async () => {
  const { store, asked } = setup()
  await store.load('d')
  await store.load('d')
  expect(asked).toEqual(['region.list d'])
})

it('shows a new name wherever the place stands', async () => {
  const { store } = setup()
  await store.load('d')
  await store.rename('a', '后大街一社区')
  expect(store.childrenOf('d')?.map(({ name }) => name)).toEqual(['后大街一社区', '白龙社区'])
})
