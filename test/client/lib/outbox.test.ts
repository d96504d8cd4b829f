import { type Call, CallError, type CallOptions } from '@/lib/call'
import { type Draft, Outbox } from '@/lib/outbox'
import { memoryStorage } from '../support/memory'

interface Sent {
  method: string
  input: unknown
  options: CallOptions | undefined
}

function setup() {
  const sent: Sent[] = []
  const uploaded: string[] = []
  const world = {
    storage: memoryStorage(),
    sent,
    me: { account: 'zhou' as string | undefined, as: undefined as string | undefined },
    /** What becomes of the next photos; nothing means they arrive. */
    uploads: [] as (CallError | undefined)[],
    uploaded,
    released: [] as string[],
    /** What the server says to the next calls; nothing means yes. */
    answers: [] as (CallError | undefined)[],
    open: (): Outbox =>
      new Outbox(
        world.storage,
        call as Call,
        () => world.me,
        async (kept) => {
          const answer = world.uploads.shift()
          if (answer) throw answer
          uploaded.push(kept)
          return `id of ${kept}`
        },
        (kept) => void world.released.push(kept),
      ),
  }
  const call = async (method: string, input: unknown, options?: CallOptions) => {
    const answer = world.answers.shift()
    if (answer) throw answer
    sent.push({ method, input, options })
    return {}
  }
  return world
}

const log = (note: string): Draft<'account.endGrant'> => ({
  method: 'account.endGrant',
  input: { id: note },
  about: `日志 ${note}`,
})

it('sends at once when there is signal, and keeps nothing', async () => {
  const world = setup()
  const outbox = world.open()
  await outbox.add(log('一'))
  expect(world.sent).toHaveLength(1)
  expect(outbox.mine).toHaveLength(0)
  expect([...world.storage.map.keys()]).toEqual(['outbox'])
})

it('keeps what could not be sent over a restart, and sends it in order under the same id', async () => {
  const world = setup()
  world.answers = [new CallError('offline'), new CallError('offline')]
  const before = world.open()
  const first = await before.add(log('一'))
  await before.add(log('二'))

  const after = world.open()
  expect(after.waiting.map(({ about }) => about)).toEqual(['日志 一', '日志 二'])
  await after.flush()
  expect(world.sent.map(({ input }) => input)).toEqual([{ id: '一' }, { id: '二' }])
  expect(world.sent[0]?.options?.requestId).toBe(first.requestId)
  expect(world.open().mine).toHaveLength(0)
})

it('never sends in another account’s name, and does not show theirs', async () => {
  const world = setup()
  world.answers = [new CallError('offline')]
  await world.open().add(log('周敏的'))
  world.me = { account: 'he', as: undefined }
  const outbox = world.open()
  await outbox.flush()
  expect(outbox.mine).toHaveLength(0)
  expect(world.sent).toHaveLength(0)

  world.me = { account: 'zhou', as: undefined }
  await outbox.flush()
  expect(world.sent).toHaveLength(1)
})

it('sends in the role in which it was meant', async () => {
  const world = setup()
  world.me.as = 'grant-of-secretary'
  world.answers = [new CallError('offline')]
  const outbox = world.open()
  await outbox.add(log('一'))
  world.me.as = 'another'
  await outbox.flush()
  expect(world.sent[0]?.options?.as).toBe('grant-of-secretary')
})

it('sets a refused item aside with its reason, and it blocks nobody', async () => {
  const world = setup()
  world.answers = [new CallError('offline'), new CallError('task_closed')]
  const outbox = world.open()
  const refused = await outbox.add(log('一'))
  await outbox.add(log('二'))
  expect(outbox.rejected.map(({ reason }) => reason)).toEqual([
    new CallError('task_closed').message,
  ])
  expect(world.sent.map(({ input }) => input)).toEqual([{ id: '二' }])

  outbox.remove(refused.requestId)
  expect(world.open().mine).toHaveLength(0)
})

it('gives up on an item that breaks the server again and again, not on the others', async () => {
  const world = setup()
  const outbox = world.open()
  world.answers = Array.from({ length: 5 }, () => new CallError('internal'))
  await outbox.add(log('坏'))
  for (let time = 0; time < 4; time++) await outbox.flush()
  expect(outbox.rejected).toHaveLength(1)
  await outbox.add(log('好'))
  expect(world.sent.map(({ input }) => input)).toEqual([{ id: '好' }])
})

it('is not sent twice by two flushes at once', async () => {
  const world = setup()
  world.answers = [new CallError('offline')]
  const outbox = world.open()
  await outbox.add(log('一'))
  await Promise.all([outbox.flush(), outbox.flush(), outbox.flush()])
  expect(world.sent).toHaveLength(1)
})

it('says so when the phone has no room, and shows nothing it did not keep', async () => {
  const world = setup()
  const outbox = world.open()
  world.storage.isFull = true
  await expect(outbox.add(log('一'))).rejects.toThrow('storage full')
  expect(outbox.mine).toHaveLength(0)
})

it('sends each photo once, and then what they belong to', async () => {
  const world = setup()
  world.uploads = [undefined, new CallError('offline')]
  const photos = { field: 'photoIds', kept: ['甲', '乙'] }
  await world.open().add({ ...log('一'), photos })
  expect(world.sent).toHaveLength(0)

  const after = world.open()
  await after.flush()
  expect(world.uploaded).toEqual(['甲', '乙'])
  expect(world.sent[0]?.input).toEqual({ id: '一', photoIds: ['id of 甲', 'id of 乙'] })
})

it('sends photos again that the server has given up meanwhile', async () => {
  const world = setup()
  world.answers = [new CallError('file_missing')]
  const outbox = world.open()
  const item = await outbox.add({ ...log('一'), photos: { field: 'photoIds', kept: ['甲'] } })
  expect(outbox.rejected).toHaveLength(1)
  await outbox.retry(item.requestId)
  expect(world.uploaded).toEqual(['甲', '甲'])
  expect(world.sent).toHaveLength(1)
})

it('loses nothing when two windows of one browser keep something each', async () => {
  const world = setup()
  const [one, other] = [world.open(), world.open()]
  world.answers = [new CallError('offline'), new CallError('offline')]
  await one.add(log('一'))
  await other.add(log('二'))
  const later = world.open()
  expect(later.mine.map(({ about }) => about)).toEqual(['日志 一', '日志 二'])
  one.remove(one.mine[0]?.requestId ?? '')
  expect(world.open().mine.map(({ about }) => about)).toEqual(['日志 二'])
})

it('takes the copies of photos away with their item, sent or given up', async () => {
  const world = setup()
  const outbox = world.open()
  const withPhotos = { ...log('一'), photos: { field: 'photoIds', kept: ['a', 'b'] } }
  world.answers = [new CallError('offline')]
  await outbox.add(withPhotos)
  expect(world.released).toEqual([])
  await outbox.flush()
  expect(world.released).toEqual(['a', 'b'])
  world.answers = [new CallError('forbidden')]
  const { requestId } = await outbox.add({
    ...withPhotos,
    photos: { field: 'photoIds', kept: ['c'] },
  })
  expect(world.released).toEqual(['a', 'b'])
  outbox.remove(requestId)
  expect(world.released).toEqual(['a', 'b', 'c'])
})
