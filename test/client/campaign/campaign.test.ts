import * as v from 'valibot'
import { CampaignStore } from '@/features/campaign/campaignStore'
import { DraftInput, draftOf, inputOf } from '@/features/campaign/draft'
import { hoursOf } from '@/features/campaign/words'

const place = { id: 'c0a80101-0000-4000-8000-000000000001', name: '镇海区' }
const draft = {
  ...draftOf(undefined, place),
  name: '公益月',
  startsOn: '2026-11-01',
  endsOn: '2026-11-30',
}

it('counts the goal in hours, and sends minutes', () => {
  const checked = v.safeParse(
    DraftInput,
    inputOf({ ...draft, goalHours: '100.5', themes: '环境、助老 便民' }),
  )
  expect(checked).toMatchObject({
    success: true,
    output: { goalMinutes: 6030, themes: ['环境', '助老', '便民'], regionId: place.id },
  })
  expect([hoursOf(6030), hoursOf(0), hoursOf(50)]).toEqual(['100.5', '0', '0.8'])
})

it('ends after it begins', () => {
  const checked = v.safeParse(DraftInput, inputOf({ ...draft, endsOn: '2026-10-31' }))
  expect(checked).toMatchObject({
    success: false,
    issues: [{ message: '结束日期不能早于开始日期' }],
  })
})

it('offers what goes on before what comes', async () => {
  const answers = { running: [{ id: 'now' }], upcoming: [{ id: 'next' }] }
  const call = async (_method: string, { phase }: { phase: keyof typeof answers }) => ({
    items: answers[phase],
    can: { create: false },
  })
  const store = new CampaignStore(call as never)
  await store.loadOpen()
  expect(store.open.map(({ id }) => id)).toEqual(['now', 'next'])
  store.forget()
  expect(store.open).toEqual([])
})
