/** WeChat's question: from the tap itself, for what is set up, and only a yes is a yes (W-9). */
import { NoticeStore } from '@/features/notice/noticeStore'
import type { Call } from '@/lib/call'
import { subscribe } from '@/lib/subscribe'

jest.mock('@/lib/subscribe', () => ({ canSubscribe: true, subscribe: jest.fn() }))
const asksWechat = subscribe as jest.MockedFunction<typeof subscribe>

const CONSENTS = {
  templateIds: { reminder: 'tmpl-reminder', result: 'tmpl-result' },
  remaining: { reminder: 0, change: 0, result: 0 },
}

function setup() {
  const asked: [string, unknown][] = []
  const call = async (method: string, input: unknown) => {
    asked.push([method, input])
    return CONSENTS
  }
  return { asked, store: new NoticeStore(call as unknown as Call, () => undefined) }
}

beforeEach(() => asksWechat.mockReset())

it('is asked in the very tap, before anything is awaited, and never by itself', async () => {
  const { store } = setup()
  await store.prepare()
  expect(asksWechat).not.toHaveBeenCalled()
  asksWechat.mockResolvedValue([])
  const tap = store.ask()
  expect(asksWechat).toHaveBeenCalledWith(['tmpl-reminder', 'tmpl-result'])
  await tap
})

it('records what was accepted, and nothing of what was refused', async () => {
  const { store, asked } = setup()
  await store.prepare()
  asksWechat.mockResolvedValue(['tmpl-result'])
  expect(await store.ask()).toBe(1)
  expect(asked.at(-1)).toEqual(['notice.recordConsent', { accepted: ['result'] }])
  asksWechat.mockResolvedValue([])
  expect(await store.ask()).toBe(0)
  expect(asked).toHaveLength(2)
})
