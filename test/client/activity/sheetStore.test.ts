import type { RecordSheet, SealRequest, VerifiedSheet } from '@contract/activity'
import { SheetStore } from '@/features/activity/sheetStore'
import { durationWords } from '@/features/activity/sheetWords'
import { type Call, CallError } from '@/lib/call'

const sheet = (id: string, number: string, seal: RecordSheet['seal'] = 'none'): RecordSheet => ({
  id,
  number,
  from: '2026-01-01',
  to: '2026-11-23',
  minutes: 120,
  times: 1,
  issuedAt: '2026-11-23T02:00:00Z',
  seal,
  can: { requestSeal: seal === 'none' },
})
const old = sheet('a', '330211-2026-000001')
const fresh = sheet('b', '330211-2026-000002')

function setup(answers: Record<string, unknown>) {
  const call = (async (method: string) => {
    const answer = answers[method]
    if (answer instanceof Error) throw answer
    return answer
  }) as unknown as Call
  return new SheetStore(call)
}

it('shows a new sheet first, and the same one again once', async () => {
  const store = setup({ 'activity.listSheets': [old], 'activity.issueSheet': fresh })
  await store.load()
  await store.issue({ from: '2026-01-01', to: '2026-11-23' })
  await store.issue({ from: '2026-01-01', to: '2026-11-23' })
  expect(store.sheets).toEqual([fresh, old])
})

it('takes what was decided out of what waits, and leaves it there when that failed', async () => {
  const waiting = [{ id: 'a' }, { id: 'b' }] as SealRequest[]
  const store = setup({
    'activity.listSealRequests': waiting,
    'activity.decideSeal': new CallError('seal_decided'),
  })
  await store.loadRequests()
  await expect(store.decide({ id: 'a', approve: true })).rejects.toThrow()
  expect(store.requests).toHaveLength(2)

  const other = setup({ 'activity.listSealRequests': waiting, 'activity.decideSeal': { id: 'a' } })
  await other.loadRequests()
  await other.decide({ id: 'a', approve: true })
  expect(other.requests?.map(({ id }) => id)).toEqual(['b'])
})

it('never shows the sheet that was checked before for the one that was not found', async () => {
  const answers: Record<string, unknown> = { 'activity.verifySheet': {} as VerifiedSheet }
  const store = setup(answers)
  const input = { number: '330211-2026-000001', code: 'ACDEFGHJ' }
  await store.verify(input)
  expect(store.verified).toBeDefined()
  answers['activity.verifySheet'] = new CallError('not_found')
  await expect(store.verify(input)).rejects.toThrow()
  expect(store.verified).toBeUndefined()
})

it('says minutes as they were given', () => {
  expect([30, 60, 95, 150].map(durationWords)).toEqual([
    '30 分',
    '1 小时',
    '1 小时 35 分',
    '2 小时 30 分',
  ])
})
