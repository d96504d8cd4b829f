jest.mock('@/lib/navigate', () => ({ back: jest.fn() }))

import { failureOf, pageStatus } from '@/lib/pageStatus'
import { SENTENCES } from '@/lib/sentences'

const failed = (code: keyof typeof SENTENCES) => ({
  error: SENTENCES[code],
  code,
  retry: async () => undefined,
})

it.each(['not_found', 'forbidden'] as const)('offers the way back after %s', (code) => {
  const shown = failureOf(failed(code))
  expect(shown).toMatchObject({ error: SENTENCES[code], onBack: expect.any(Function) })
  expect(shown).not.toHaveProperty('onRetry')
})

it('does not speak of red words on a page without a form', () => {
  const { error } = failureOf(failed('invalid_input'))
  expect(error).toContain('地址')
  expect(error).not.toContain('红字')
})

it('offers another try where it may help', () => {
  const shown = pageStatus(failed('offline'), false)
  expect(shown).toMatchObject({ status: 'error', onRetry: expect.any(Function) })
  expect(shown).not.toHaveProperty('onBack')
})
