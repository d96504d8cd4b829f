import { safe } from '@/lib/address'
import { HOME } from '@/lib/tabs'

it('returns to where the person wanted to go', () => {
  const to = '/features/member/pages/detail?id=019b8bab'
  expect(safe(to)).toBe(to)
})

it.each([
  undefined,
  '',
  'https://evil.example/',
  '//evil.example/features/member/pages/list',
  '/features/../../evil',
  '/features/member/pages/list#@evil.example',
  'javascript:alert(1)',
  '/\\evil.example',
])('goes home instead of to %s', (to) => {
  expect(safe(to)).toBe(HOME)
})
