import * as v from 'valibot'
import {
  DraftInput,
  draftOf,
  inputOf,
  newShift,
  organiserOf,
  problemsOf,
  stepOf,
} from '@/features/activity/draft'
import { moreActs } from '@/features/activity/moreActs'
import { PARTS, partFilter } from '@/features/activity/parts'
import { daysLeftWords, wantedWords } from '@/features/activity/words'
import { activity } from './support'

jest.mock('@/lib/navigate', () => ({ go: jest.fn() }))
jest.mock('@/lib/storage', () => ({ read: jest.fn(), write: jest.fn(), remove: jest.fn() }))

describe('the form of an activity', () => {
  it('gives back what it was given, a night over midnight included', () => {
    const known = activity({ minAge: 18, risk: '天黑' })
    const input = inputOf(draftOf(known))
    expect(input).toMatchObject({
      title: known.title,
      place: '南门广场',
      minAge: 18,
      skills: ['摄影'],
      shifts: [
        {
          id: known.shifts[0]?.id,
          startsAt: '2026-12-04T14:00:00.000Z',
          endsAt: '2026-12-04T18:00:00.000Z',
          breakMinutes: 15,
        },
      ],
    })
    expect(v.safeParse(DraftInput, input).success).toBe(true)
  })

  it('goes on to the next step only when nothing is missing on this one', () => {
    const empty = draftOf(undefined)
    expect(Object.keys(problemsOf(empty, 0)).sort()).toEqual([
      'content',
      'place',
      'regionId',
      'title',
    ])
    expect(Object.values(problemsOf(empty, 0)).every((words) => /[一-龥]/.test(words))).toBe(true)
    const said = {
      ...empty,
      title: '清洗',
      content: '清洗油烟机',
      place: { id: 'c0a80101-0000-4000-8000-000000000001', name: '后大街社区' },
      where: '南门广场',
    }
    expect(problemsOf(said, 0)).toEqual({})
    expect(Object.keys(problemsOf(said, 1))).toContain('shifts.0.name')
    expect(problemsOf(said, 2)).toEqual({})
  })

  it('says beside which field something is missing, and on which step', () => {
    const draft = { ...draftOf(undefined), title: '清洗', shifts: [newShift()] }
    const { issues = [] } = v.safeParse(DraftInput, inputOf(draft))
    expect(issues.map((issue) => v.getDotPath(issue))).toEqual(
      expect.arrayContaining([
        'content',
        'regionId',
        'place',
        'shifts.0.name',
        'shifts.0.startsAt',
      ]),
    )
    expect(['content', 'shifts.0.name', 'minAge', 'leaderId'].map(stepOf)).toEqual([0, 1, 2, 3])
    expect(stepOf(undefined)).toBeUndefined()
  })

  it('puts a new shift beside the last one, and whoever makes it in the lead', () => {
    const last = { ...newShift(), day: '2026-12-04', from: '14:00', to: '16:00', name: '理发' }
    expect(newShift(last)).toMatchObject({ day: '2026-12-04', from: '14:00', name: '' })
    const self = { id: 'person-1', name: '周敏' }
    expect(draftOf(undefined, self).leader).toEqual(self)
    expect(draftOf(activity(), self).leader).toBeNull()
  })

  it('is organised by the place one acts for; a task group organises nothing', () => {
    const grant = { id: 'grant-1', placeId: 'place-1', placeName: '' }
    expect(organiserOf({ ...grant, role: 'secretary', placeKind: 'branch' })).toEqual({
      organiserKind: 'branch',
      organiserId: 'place-1',
    })
    expect(organiserOf({ ...grant, role: 'leader', placeKind: 'taskGroup' })).toBeUndefined()
    expect(organiserOf(undefined)).toBeUndefined()
  })
})

describe('what may be done', () => {
  const titles = (facts: Parameters<typeof activity>[0]) =>
    moreActs(activity(facts), () => undefined).map(({ title }) => title)

  it('is what the server says, and nothing else', () => {
    expect(titles({})).toEqual([])
    expect(titles({ can: { copy: true, cancel: true, nameCrew: true } })).toEqual([
      '工作人员',
      '复制到另一天',
      '取消活动',
    ])
    expect(titles({ phase: 'draft', can: { edit: true } })).toEqual([])
    expect(titles({ can: { edit: true } })).toEqual(['修改活动'])
  })
})

it('asks for each part of the list by its own filter', () => {
  expect(PARTS.map(({ key }) => partFilter(key))).toEqual([
    { phase: 'open' },
    { phase: 'underWay' },
    { mine: 'signedUp' },
    { mine: 'organising' },
    { phase: 'draft' },
    { phase: 'ended' },
    { phase: 'recorded' },
    { phase: 'cancelled' },
  ])
})

it('says how many are wanted, and how many days are left', () => {
  expect(wantedWords({ places: 10, taken: 7 })).toBe('还差 3 人')
  expect(wantedWords({ places: 10, taken: 10 })).toBe('已满，可以候补')
  expect(wantedWords({ places: 0, taken: 0 })).toBe('还没有安排班次')
  expect([-2, 0, 3].map(daysLeftWords)).toEqual([
    '已逾期 2 个工作日',
    '今天到期',
    '还剩 3 个工作日',
  ])
})
