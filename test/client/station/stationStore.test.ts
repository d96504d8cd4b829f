import type { Station, StationDetail } from '@contract/station'
import * as v from 'valibot'
import { DraftInput, EMPTY, inputOf } from '@/features/station/draft'
import { barActs, moreActs } from '@/features/station/moreActs'
import { StationStore } from '@/features/station/stationStore'
import { percentOf } from '@/features/station/words'
import type { Call } from '@/lib/call'

jest.mock('@tarojs/taro', () => ({}))

const station = (id: string, facts: Partial<Station> = {}): Station => ({
  id,
  name: `${id}互助站`,
  regionId: 'estate',
  regionName: '港城花园',
  state: 'open',
  holderCount: 1,
  isInvited: false,
  ...facts,
})

const NOTHING = {
  approve: false,
  decline: false,
  invite: false,
  answer: false,
  showParty: false,
  handOver: false,
  answerHandOver: false,
  rest: false,
  reopen: false,
  close: false,
  seeEvents: false,
}
const detail = (id: string, can: Partial<StationDetail['can']> = {}): StationDetail => ({
  ...station(id),
  aim: '互助',
  holders: [],
  branches: [],
  version: 1,
  can: { ...NOTHING, ...can },
})

const page = (items: Station[], nextCursor?: string) => ({
  items,
  total: 3,
  can: { initiate: true },
  ...(nextCursor && { nextCursor }),
})

function setup(answer: (method: string, input: { cursor?: string }) => unknown) {
  const asked: [string, unknown][] = []
  const call = async (method: string, input: object) => {
    asked.push([method, input])
    return answer(method, input)
  }
  return { store: new StationStore(call as unknown as Call), asked }
}

it('goes on where the first page ended, with the same filter', async () => {
  const { store, asked } = setup((_method, { cursor }) =>
    cursor ? page([station('c')]) : page([station('a'), station('b')], 'next'),
  )
  await store.search({ state: 'open' })
  await store.more()
  await store.more()
  expect(store.rows.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(asked.map(([, input]) => input)).toEqual([
    { state: 'open' },
    { state: 'open', cursor: 'next' },
  ])
})

it('shows the answer to the later question, whichever comes first', async () => {
  const answers: Record<string, (value: unknown) => void> = {}
  const { store } = setup(
    (_method, input) =>
      new Promise((answered) => {
        answers[(input as { query: string }).query] = answered
      }),
  )
  const early = store.search({ query: '早' })
  const late = store.search({ query: '晚' })
  answers['晚']?.(page([station('late')]))
  answers['早']?.(page([station('early')]))
  await Promise.all([early, late])
  expect(store.rows.map(({ id }) => id)).toEqual(['late'])
})

it('has in its list what an act has changed, and keeps the facts when the list comes again', async () => {
  const { store } = setup((method) =>
    method === 'station.list'
      ? page([station('a', { state: 'proposed' })])
      : { ...detail('a'), state: 'open' },
  )
  await store.search({})
  await store.approve('a')
  expect(store.rows[0]?.state).toBe('open')
  await store.search({})
  expect(store.find('a')?.aim).toBe('互助')
})

it('knows no page of what it has only listed, and nothing of it in another role', async () => {
  const { store } = setup(() => page([station('a')]))
  await store.search({})
  expect(store.find('a')).toBeUndefined()
  expect(store.nameOf('a')).toBe('a互助站')
  store.forget()
  expect(store.rows).toEqual([])
  expect(store.nameOf('a')).toBe('')
})

const names = (acts: { text?: string; title?: string }[]) =>
  acts.map(({ text, title }) => text ?? title)

it('offers what the server allows: two acts at the thumb at most, the rest behind', () => {
  const bar = (can: Partial<StationDetail['can']>) => names(barActs(detail('a', can), () => {}))
  expect(bar({})).toEqual([])
  expect(bar({ approve: true, decline: true })).toEqual(['批准', '不批准'])
  expect(bar({ answer: true })).toEqual(['接受邀请', '婉拒'])
  expect(bar({ answerHandOver: true, invite: true })).toEqual(['接任负责人', '婉拒'])
  expect(bar({ reopen: true, close: true })).toEqual(['恢复开放'])
  expect(bar({ invite: true, rest: true, close: true })).toEqual(['邀请协调人'])
  const more = (can: Partial<StationDetail['can']>) => names(moreActs(detail('a', can), () => {}))
  expect(more({})).toEqual([])
  expect(more({ rest: true, close: true, seeEvents: true, handOver: true })).toEqual([
    '移交负责人',
    '暂停互助站',
    '操作记录',
    '关闭互助站',
  ])
})

it('asks for a place in words, before it is sent', () => {
  const draft = { ...EMPTY, name: '港城花园互助站', aim: '互助' }
  const { issues } = v.safeParse(DraftInput, inputOf(draft))
  expect(issues?.[0]).toMatchObject({ message: '请选择地点' })
  const place = { id: 'c0a80101-0000-4000-8000-000000000001', name: '港城花园' }
  expect(v.safeParse(DraftInput, inputOf({ ...draft, place }))).toMatchObject({
    success: true,
    output: { regionId: place.id, showsParty: false },
  })
})

it('rounds the share to the whole', () => {
  expect([
    percentOf({ members: 153, people: 218 }),
    percentOf({ members: 0, people: 12 }),
    percentOf({ members: 12, people: 12 }),
  ]).toEqual(['70%', '0%', '100%'])
})
