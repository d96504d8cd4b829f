import type { Notice } from '@contract/notice'
import { NoticeStore } from '@/features/notice/noticeStore'
import { addressOf } from '@/features/notice/noticeWords'
import type { Call } from '@/lib/call'

const notice = (id: string, facts: Partial<Notice> = {}): Notice => ({
  id,
  kind: 'movedUp',
  title: '桶边督导',
  text: '候补成功',
  at: '2026-11-23T01:00:00.000Z',
  isRead: false,
  subjectKind: 'activity',
  subjectId: 'activity-1',
  ...facts,
})

function setup(answers: Record<string, unknown>) {
  let told = 0
  const asked: [string, unknown][] = []
  const call = async (method: string, input: unknown) => {
    asked.push([method, input])
    return answers[method]
  }
  const store = new NoticeStore(call as unknown as Call, () => {
    told += 1
  })
  return { store, asked, told: () => told }
}

it('marks what was opened and no other, and says so to 今天', async () => {
  const { store, told } = setup({
    'notice.list': { items: [notice('a'), notice('b')], unread: 2 },
    'notice.read': { unread: 1 },
  })
  await store.load()
  await store.read(['b'])
  expect(store.inbox?.items.map(({ isRead }) => isRead)).toEqual([false, true])
  expect(store.unread).toBe(1)
  expect(told()).toBe(1)
})

it('marks all when none is named', async () => {
  const { store, asked } = setup({
    'notice.list': { items: [notice('a'), notice('b')], unread: 9 },
    'notice.read': { unread: 0 },
  })
  await store.load()
  await store.read()
  expect(asked[1]).toEqual(['notice.read', {}])
  expect(store.inbox?.items.every(({ isRead }) => isRead)).toBe(true)
})

it('asks for no messages in a browser, not even which there are', async () => {
  const { store, asked } = setup({})
  await store.prepare()
  expect(store.askable).toEqual([])
  expect(asked).toEqual([])
})

it.each([
  [notice('a'), '/features/activity/pages/detail'],
  [notice('a', { kind: 'hoursConfirmed' }), '/features/activity/pages/record'],
  [notice('a', { kind: 'sealDecided', subjectKind: 'sheet' }), '/features/activity/pages/sheets'],
])('opens what a notice is about', (about, path) => {
  expect(addressOf(about)[0]).toBe(path)
})
