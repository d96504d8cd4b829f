import type { DecisionDetail } from '@contract/decision'
import { DecisionStore } from '@/features/decision/decisionStore'
import { areaWords, percent, spaced } from '@/features/decision/words'
import type { Call } from '@/lib/call'

describe('what a decision is told in', () => {
  it('areas are whole hundredths, and a percentage never says more than its fraction', () => {
    expect(areaWords(8935)).toBe('89.35 平方米')
    expect(areaWords(8905)).toBe('89.05 平方米')
    expect(areaWords(100)).toBe('1.00 平方米')
    // 534 of 802 is not two thirds, and does not look like it either.
    expect(percent(534, 802)).toBe('66.58%')
    expect(percent(401, 802)).toBe('50.00%')
    expect(percent(2, 3)).toBe('66.66%')
    expect(percent(0, 0)).toBe('—')
    expect(spaced('ABCD1234')).toBe('ABCD 1234')
  })
})

describe('the store of decisions', () => {
  it('of two lists under way keeps the later one, and forgets with the role', async () => {
    const answers: ((title: string) => void)[] = []
    const call = ((_method: string) =>
      new Promise((resolve) => {
        answers.push((title) => resolve({ items: [{ id: title, title }], can: { draft: false } }))
      })) as unknown as Call
    const store = new DecisionStore(call, async () => '')
    const first = store.search({})
    const second = store.search({ regionId: 'r' })
    answers[1]?.('later')
    answers[0]?.('earlier')
    await Promise.all([first, second])
    expect(store.list?.rows.map(({ title }) => title)).toEqual(['later'])
    store.forget()
    expect(store.list).toBeUndefined()
  })

  it('shows the vote as the server has it, after it was cast', async () => {
    const calls: string[] = []
    const call = (async (method: string) => {
      calls.push(method)
      return { id: 'd' } as DecisionDetail
    }) as unknown as Call
    const store = new DecisionStore(call, async () => '')
    await store.vote({ id: 'd', voterId: 'v', choice: 'yes' })
    expect(calls).toEqual(['decision.vote', 'decision.find'])
    expect(store.find('d')).toMatchObject({ id: 'd' })
  })
})
