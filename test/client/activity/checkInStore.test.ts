/** A scan is kept until the server has it; digits that are read aloud are not. */
import { CheckInStore, type Visit } from '@/features/activity/checkInStore'
import { type Call, CallError, type CallOptions } from '@/lib/call'
import { Outbox } from '@/lib/outbox'
import { memoryStorage } from '../support/memory'

const VISIT: Visit = {
  activityId: 'activity-1',
  title: '桶边督导',
  direction: 'in',
  scannedAt: '2026-11-23T01:00:00.000Z',
}
const TOKEN = 'PC1.token'
const ANSWER = { shiftName: '桶边引导', at: '2026-11-23T01:00:00.000Z', isRepeat: false }

interface Sent {
  method: string
  input: Record<string, unknown>
  options: CallOptions | undefined
}

function setup() {
  const sent: Sent[] = []
  const world = {
    storage: memoryStorage(),
    sent,
    me: { account: 'zhou' as string | undefined },
    /** What the server says to the next calls; nothing means yes. */
    refusals: [] as (CallError | undefined)[],
    open() {
      const outbox = new Outbox(
        world.storage,
        call as Call,
        () => world.me,
        async () => '',
        () => {},
      )
      return { outbox, store: new CheckInStore(call as Call, outbox, world.storage) }
    },
  }
  const call = async (method: string, input: Record<string, unknown>, options?: CallOptions) => {
    sent.push({ method, input, options })
    const refusal = world.refusals.shift()
    if (refusal) throw refusal
    return ANSWER
  }
  return world
}

it('answers at once with signal, and keeps nothing', async () => {
  const world = setup()
  const { store, outbox } = world.open()
  expect(await store.scan(VISIT, TOKEN)).toEqual(ANSWER)
  expect(outbox.mine).toEqual([])
  expect(world.sent[0]).toMatchObject({
    method: 'activity.checkIn',
    input: {
      activityId: 'activity-1',
      direction: 'in',
      proof: { kind: 'scan', token: TOKEN },
      scannedAt: VISIT.scannedAt,
    },
  })
})

it('keeps a scan without signal over a restart, and sends what it was, under the same id', async () => {
  const world = setup()
  world.refusals = [new CallError('offline')]
  const before = world.open()
  expect(await before.store.scan(VISIT, TOKEN)).toBeUndefined()
  expect(before.store.keptFor('activity-1').map(({ about }) => about)).toEqual(['签到：桶边督导'])
  expect(before.store.keptFor('activity-2')).toEqual([])

  const after = world.open()
  await after.outbox.flush()
  const [first, second] = world.sent
  expect(second).toEqual(first)
  expect(second?.input['scannedAt']).toBe(VISIT.scannedAt)
  expect(after.store.keptFor('activity-1')).toEqual([])
})

it('says a refusal to whoever is looking, and leaves nothing behind', async () => {
  const world = setup()
  world.refusals = [new CallError('not_signed_up')]
  const { store, outbox } = world.open()
  await expect(store.scan(VISIT, TOKEN)).rejects.toMatchObject({ code: 'not_signed_up' })
  expect(outbox.mine).toEqual([])
})

it('shows a refusal that came later with its reason, until it is put away', async () => {
  const world = setup()
  world.refusals = [new CallError('offline'), new CallError('check_in_clock')]
  const { store, outbox } = world.open()
  await store.scan(VISIT, TOKEN)
  await outbox.flush()
  const [rejected] = store.rejectedFor('activity-1')
  expect(rejected?.reason).toBe(new CallError('check_in_clock').message)
  store.drop(rejected?.requestId ?? '')
  expect(world.open().store.rejectedFor('activity-1')).toEqual([])
})

it('is never sent by another account on the same phone', async () => {
  const world = setup()
  world.refusals = [new CallError('offline')]
  await world.open().store.scan(VISIT, TOKEN)
  world.me = { account: 'he' }
  const theirs = world.open()
  await theirs.outbox.flush()
  expect(theirs.store.keptFor('activity-1')).toEqual([])
  expect(world.sent).toHaveLength(1)
})

it('answers also when something older is being sent at that moment', async () => {
  const world = setup()
  world.refusals = [new CallError('offline')]
  const { store, outbox } = world.open()
  await store.scan(VISIT, TOKEN)
  const older = outbox.flush()
  expect(await store.scan({ ...VISIT, direction: 'out' }, TOKEN)).toEqual(ANSWER)
  await older
  expect(world.sent.map(({ input }) => input['direction'])).toEqual(['in', 'in', 'out'])
})

it('does not keep six digits', async () => {
  const world = setup()
  world.refusals = [new CallError('offline')]
  const { store, outbox } = world.open()
  await expect(store.type(VISIT, '123456')).rejects.toMatchObject({ code: 'offline' })
  expect(outbox.mine).toEqual([])
})

it('names the device at random, and always the same', async () => {
  const world = setup()
  await world.open().store.scan(VISIT, TOKEN)
  await world.open().store.type(VISIT, '123456')
  const names = world.sent.map(({ input }) => input['device'])
  expect(names[0]).toMatch(/^[A-Za-z0-9_-]{16,64}$/)
  expect(names[1]).toBe(names[0])
})
