import type { Member, MemberPage } from '@contract/member'
import { MemberStore } from '@/features/member/MemberStore'
import type { Call } from '@/lib/call'

const can = { add: true, import: false, export: true }
const member = (id: string, name: string): Member => ({
  id,
  name,
  category: 'full',
  homeBranch: { name: '后大街社区第一党支部', outside: false },
  regionId: 'r',
  regionName: '后大街社区',
  skills: [],
  isMobile: false,
  isInService: false,
  status: 'active',
})

function setup(answer: (input: { query?: string; cursor?: string }) => Promise<MemberPage>) {
  const call = ((_method: string, input: object) => answer(input)) as unknown as Call
  return new MemberStore(call, async () => 'file')
}

it('adds the next page behind the first and keeps the count of the first', async () => {
  const store = setup(async ({ cursor }) =>
    cursor
      ? { items: [member('2', '陈立群')], can }
      : { items: [member('1', '包波')], nextCursor: 'c', total: 2, can },
  )
  await store.search({})
  await store.more()
  expect(store.rows.map(({ name }) => name)).toEqual(['包波', '陈立群'])
  expect(store.list).toMatchObject({ total: 2, nextCursor: undefined })
})

it('shows the answer to the later question, whichever comes first', async () => {
  const waiting = new Map<string, (page: MemberPage) => void>()
  const store = setup(
    ({ query = '' }) => new Promise((resolve) => void waiting.set(query, resolve)),
  )
  const first = store.search({ query: '包' })
  const second = store.search({ query: '包波' })
  waiting.get('包波')?.({ items: [member('1', '包波')], can })
  await second
  waiting.get('包')?.({ items: [member('9', '包九')], can })
  await first
  expect(store.rows.map(({ name }) => name)).toEqual(['包波'])
})

it('forgets the roster when the role changes', async () => {
  const store = setup(async () => ({ items: [member('1', '包波')], can }))
  await store.search({})
  store.forget()
  expect(store.list).toBeUndefined()
  expect(store.rows).toEqual([])
})
