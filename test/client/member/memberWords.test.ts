import type { MemberDetail } from '@contract/member'
import { changesBetween } from '@/features/member/changes'
import { splitWords, totalWords } from '@/features/member/memberWords'

it('parts skills however they were parted', () => {
  expect(splitWords(' 水电、绘图,预算；方言 摄影 ')).toEqual([
    '水电',
    '绘图',
    '预算',
    '方言',
    '摄影',
  ])
  expect(splitWords('')).toEqual([])
})

it('keeps the count honest where the server stopped counting', () => {
  expect(totalWords(86)).toBe('共 86 人')
  expect(totalWords(undefined)).toBe('1000 人以上')
})

it('names what somebody else has changed meanwhile, and nothing else', () => {
  const before = {
    name: '蔡霞',
    category: 'full',
    homeBranch: { name: '后大街社区第二党支部', outside: false },
    regionName: '后大街社区',
    skills: ['绘图'],
    services: [],
    isMobile: false,
    isInService: false,
    version: 1,
  } as unknown as MemberDetail
  const after = { ...before, skills: ['水电'], isMobile: true, version: 2 }
  expect(changesBetween(before, after)).toEqual(['特长改成“水电”', '流动党员改成“是”'])
})
