import type { Doubt } from '@contract/deliberation'
import { DeliberationStore } from '@/features/deliberation/deliberationStore'
import { exact, money, namesOf } from '@/features/deliberation/words'
import { type Call, CallError } from '@/lib/call'
import { Outbox } from '@/lib/outbox'
import { memoryStorage } from '../support/memory'

const doubt: Doubt = {
  id: 'doubt-1',
  householdId: 'home-1',
  householdName: '301室',
  buildingId: 'b7',
  buildingName: '7号楼',
  reason: '怕吵',
  raisedOn: '2026-11-20',
  state: 'open',
  visits: [],
}

function open(answer: (method: string, input: unknown) => unknown) {
  const call = (async (method: string, input: unknown) => {
    const value = answer(method, input)
    if (value instanceof Error) throw value
    return value
  }) as Call
  const outbox = new Outbox(
    memoryStorage(),
    call,
    () => ({ account: 'me' }),
    async () => '',
    () => {},
  )
  const store = new DeliberationStore({ call, outbox, upload: async () => 'file' })
  return { store, outbox }
}

const visit = {
  doubtId: 'doubt-1',
  visitedOn: '2026-11-23',
  outcome: 'settled' as const,
  said: '看了图纸',
}

it('keeps a visit that has no signal, and sends it with the next one', async () => {
  let isOnline = false
  const { store, outbox } = open((method) => {
    if (method === 'deliberation.listDoubts') return [doubt]
    return isOnline ? { ...doubt, state: 'settled' } : new CallError('offline')
  })
  await store.loadDoubts('d')
  expect(await store.logVisit('d', visit, '上门 7号楼 301室')).toBe('kept')
  expect(store.keptVisits('doubt-1')).toHaveLength(1)
  expect(store.doubtsOf('d')?.[0]?.state).toBe('open')
  isOnline = true
  await outbox.flush()
  expect(store.keptVisits('doubt-1')).toHaveLength(0)
})

it('shows a visit at once when there is signal', async () => {
  const { store } = open((method) =>
    method === 'deliberation.listDoubts' ? [doubt] : { ...doubt, state: 'settled' },
  )
  await store.loadDoubts('d')
  expect(await store.logVisit('d', visit, '上门')).toBe('sent')
  expect(store.doubtsOf('d')?.[0]?.state).toBe('settled')
})

it('shows a household as signed in while the tick waits for a signal', async () => {
  const { store } = open(() => new CallError('offline'))
  const input = { meetingId: 'm', householdId: 'home-1', isPresent: true }
  await store.signIn(input, '签到')
  expect(store.keptSignIn('m', 'home-1')).toBe(true)
  await store.signIn({ ...input, isPresent: false }, '取消签到')
  expect(store.keptSignIn('m', 'home-1')).toBe(false)
  expect(store.keptSignIn('m', 'home-2')).toBeUndefined()
})

it('says a refusal in front of the screen', async () => {
  const { store } = open(() => new CallError('meeting_not_planned'))
  await expect(
    store.signIn({ meetingId: 'm', householdId: 'home-1', isPresent: true }, '签到'),
  ).rejects.toMatchObject({ code: 'meeting_not_planned' })
})

it('writes money as people say it, and to the fen where it is an account', () => {
  expect(money(126_800_000)).toBe('126.8 万元')
  expect(money(85_050)).toBe('850.50 元')
  expect(money(100_000)).toBe('1000 元')
  expect(exact(126_800_050)).toBe('1,268,000.50')
})

it('names a few buildings, and counts many', () => {
  const places = Array.from({ length: 6 }, (_, index) => ({ name: `${index + 1}号楼` }))
  expect(namesOf(places.slice(0, 2))).toBe('1号楼、2号楼')
  expect(namesOf(places)).toBe('1号楼、2号楼、3号楼、4号楼等 6 栋')
})
