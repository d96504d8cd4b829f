/** A share that is collected in a stairwell without signal is kept, sent once, and never lost without a word. */
import type { CollectionDetail, Household } from '@contract/collection'
import { CollectionStore } from '@/features/collection/collectionStore'
import { DoorStore } from '@/features/collection/doorStore'
import { type Call, CallError, type CallOptions } from '@/lib/call'
import { Outbox } from '@/lib/outbox'
import { memoryStorage } from '../support/memory'

const ID = 'collection-1'
const door = (number: number): Household => ({
  id: `household-${number}`,
  label: `7号楼 ${number}01室`,
  building: '7',
  room: `${number}01`,
  shareFen: 2_208,
  dueFen: 2_208,
  paidFen: 0,
  state: 'due',
  receipts: [],
  visitCount: 0,
})
const COLLECTION = { id: ID, name: '楼道窗户维修', can: { collect: true } } as CollectionDetail
const CASH = { method: 'cash' as const, paidOn: '2026-11-23' }

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
    me: { account: 'zhang' as string | undefined },
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
      const collections = new CollectionStore(call as Call)
      const parts = { outbox, collections, storage: world.storage, me: () => world.me }
      const store = new DoorStore({ ...parts, call: call as Call, upload: async () => 'file-1' })
      return { outbox, collections, store }
    },
  }
  const call = async (method: string, input: Record<string, unknown>, options?: CallOptions) => {
    sent.push({ method, input, options })
    const refusal = world.refusals.shift()
    if (refusal) throw refusal
    if (method === 'collection.find') return COLLECTION
    if (method === 'collection.listHouseholds') return { items: [door(1), door(2)] }
    return { ...door(1), state: 'entered', pending: { kind: 'payment', byName: '张海波' } }
  }
  return world
}

it('takes a payment at once with signal, and the door shows it', async () => {
  const world = setup()
  const { store, outbox } = world.open()
  await store.load(ID)
  expect(await store.pay(ID, door(1), CASH)).toBe('done')
  expect(outbox.mine).toEqual([])
  expect(store.of(ID)?.items.map(({ state }) => state)).toEqual(['entered', 'due'])
  expect(world.sent.at(-1)).toMatchObject({
    method: 'collection.enterPayment',
    input: { householdId: 'household-1', amountFen: 2_208, method: 'cash' },
  })
})

it('keeps it without signal over a restart, and sends it once under the same request', async () => {
  const world = setup()
  const before = world.open()
  await before.store.load(ID)
  world.refusals = [new CallError('offline')]
  expect(await before.store.pay(ID, door(1), CASH)).toBe('kept')
  expect(before.store.tappedAt('household-1')?.about).toBe('收款：7号楼 101室')
  expect(before.store.tappedAt('household-2')).toBeUndefined()

  const after = world.open()
  await after.outbox.flush()
  const payments = world.sent.filter(({ method }) => method === 'collection.enterPayment')
  expect(payments[1]).toEqual(payments[0])
  expect(after.store.tappedAt('household-1')).toBeUndefined()
})

it('opens the last list without signal, for the same person alone', async () => {
  const world = setup()
  await world.open().store.load(ID)
  const offline = () => [new CallError('offline')]
  world.refusals = offline()
  const again = world.open()
  await expect(again.store.load(ID)).rejects.toMatchObject({ code: 'offline' })
  expect(again.store.of(ID)?.items).toHaveLength(2)
  expect(again.collections.find(ID)?.name).toBe('楼道窗户维修')

  world.me = { account: 'somebody' }
  world.refusals = offline()
  const other = world.open()
  await expect(other.store.load(ID)).rejects.toMatchObject({ code: 'offline' })
  expect(other.store.of(ID)).toBeUndefined()
})

it('shows at its door what another collector was quicker with, until it is put away', async () => {
  const world = setup()
  const { store, outbox } = world.open()
  await store.load(ID)
  world.refusals = [new CallError('offline'), new CallError('collection_entry_waits')]
  await store.pay(ID, door(1), CASH)
  await outbox.flush()
  const tapped = store.tappedAt('household-1')
  expect(tapped).toMatchObject({
    state: 'rejected',
    reason: new CallError('collection_entry_waits').message,
  })
  store.drop(tapped?.requestId ?? '')
  expect(store.tappedAt('household-1')).toBeUndefined()
})

it('says a refusal to whoever is looking, and leaves nothing behind', async () => {
  const world = setup()
  const { store, outbox } = world.open()
  await store.load(ID)
  world.refusals = [new CallError('collection_amount_changed')]
  await expect(store.pay(ID, door(1), CASH)).rejects.toMatchObject({
    code: 'collection_amount_changed',
  })
  expect(outbox.mine).toEqual([])
})

it('keeps what was found at a door in the order in which it was found', async () => {
  const world = setup()
  const { store, outbox } = world.open()
  await store.load(ID)
  world.refusals = [new CallError('offline'), new CallError('offline')]
  const visitedOn = '2026-11-23'
  await store.visit(ID, door(1), { outcome: 'absent', visitedOn })
  await store.visit(ID, door(1), { outcome: 'vacant', visitedOn })
  await outbox.flush()
  const visits = world.sent.filter(({ method }) => method === 'collection.recordVisit')
  expect(visits.slice(-2).map(({ input }) => input['outcome'])).toEqual(['absent', 'vacant'])
  expect(outbox.mine).toEqual([])
})
