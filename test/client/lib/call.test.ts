import type { Answer } from '@contract/envelope'
import { CallError, createCall, type Envelope } from '@/lib/call'
import { SENTENCES } from '@/lib/sentences'

function setup() {
  const world = {
    seen: [] as Envelope[],
    answers: [] as (Answer | 'lost')[],
    signInCount: 0,
    as: undefined as string | undefined,
  }
  const call = createCall(
    async (_name, envelope) => {
      world.seen.push(envelope)
      const answer = world.answers.shift() ?? { ok: true, value: 'yes' }
      if (answer === 'lost') throw new Error('no signal')
      return answer
    },
    {
      district: '330211',
      as: () => world.as,
      onUnauthenticated: () => {
        world.signInCount += 1
      },
    },
  )
  return { world, call }
}

const act = { id: '1' } as never

it('answers the value, and says who asks in which district', async () => {
  const { world, call } = setup()
  world.as = 'grant'
  expect(await call('account.me', {})).toBe('yes')
  expect(world.seen[0]).toMatchObject({ method: 'account.me', district: '330211', as: 'grant' })
})

it('turns a refusal into its code, its sentence and its fields', async () => {
  const { world, call } = setup()
  const problems = [{ path: 'name', message: '请填写姓名' }]
  world.answers = [{ ok: false, code: 'invalid_input', problems }]
  const error = await call('account.me', {}).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(CallError)
  expect(error).toMatchObject({ code: 'invalid_input', problems, message: SENTENCES.invalid_input })
})

it('asks for the same act again after a lost answer, and for a new one after a sure one', async () => {
  const { world, call } = setup()
  world.answers = ['lost']
  await expect(call('account.endGrant', act)).rejects.toMatchObject({ code: 'offline' })
  await call('account.endGrant', act)
  await call('account.endGrant', act)
  const [lost, again, another] = world.seen.map(({ requestId }) => requestId)
  expect(again).toBe(lost)
  expect(another).not.toBe(lost)
})

it('makes one act of two equal calls at once', async () => {
  const { world, call } = setup()
  await Promise.all([call('account.endGrant', act), call('account.endGrant', act)])
  expect(world.seen).toHaveLength(1)
})

describe('a read that began before something was written', () => {
  /** A server that answers when it is told to. */
  function slowly() {
    const waiting: { envelope: Envelope; answer: (value: unknown) => void }[] = []
    const call = createCall(
      (_name, envelope) =>
        new Promise((resolve) => {
          waiting.push({ envelope, answer: (value) => resolve({ ok: true, value }) })
        }),
      { district: '330211', as: () => undefined, onUnauthenticated: () => undefined },
    )
    return { call, waiting }
  }

  it('is not what a read afterwards is answered, and both are answered the same', async () => {
    const { call, waiting } = slowly()
    const before = call('branch.find', act)
    const writing = call('account.endGrant', act)
    waiting[1]?.answer('written')
    await writing
    const after = call('branch.find', act)
    expect(waiting).toHaveLength(3)
    waiting[0]?.answer('old')
    waiting[2]?.answer('new')
    expect(await Promise.all([before, after])).toEqual(['new', 'new'])
  })

  it('is the same act when it was one, so that the server does it once', async () => {
    const { call, waiting } = slowly()
    const first = call('account.endGrant', act)
    const other = call('branch.find', act)
    waiting[1]?.answer('read')
    await other
    const second = call('account.endGrant', act)
    expect(waiting[2]?.envelope.requestId).toBe(waiting[0]?.envelope.requestId)
    waiting[2]?.answer('done')
    waiting[0]?.answer('done')
    expect(await Promise.all([first, second])).toEqual(['done', 'done'])
    const third = call('account.endGrant', act)
    expect(waiting[3]?.envelope.requestId).not.toBe(waiting[0]?.envelope.requestId)
    waiting[3]?.answer('done')
    await third
  })
})

it('leads to the sign-in page when the session has ended', async () => {
  const { world, call } = setup()
  world.answers = [{ ok: false, code: 'unauthenticated' }]
  await expect(call('account.me', {})).rejects.toMatchObject({ code: 'unauthenticated' })
  expect(world.signInCount).toBe(1)
})

it('shows the number of an unknown fault', () => {
  expect(new CallError('internal', [], undefined, '0199aabbccdd').message).toContain('0199aabb')
})
