import { CodeStore } from '@/features/activity/codeStore'
import { CallError } from '@/lib/call'
import { memoryStorage } from '../support/memory'
import { activity } from './support'

const NINE = Date.parse('2026-12-04T14:00:00Z')
const KEY = 'ab'.repeat(32)

function setup() {
  const storage = memoryStorage()
  const phone = { now: NINE, account: 'account-1' as string | undefined, refusal: '' }
  const call = async (_method: string, { activityId }: { activityId: string }) => {
    if (phone.refusal) throw new CallError(phone.refusal as never)
    return {
      activityId,
      keys: [{ day: '2026-12-04', key: KEY }],
      serverNow: new Date(NINE).toISOString(),
    }
  }
  const open = () =>
    new CodeStore({
      call: call as never,
      storage,
      me: () => ({ account: phone.account }),
      clock: () => phone.now,
    })
  return { storage, phone, open }
}
const crewed = activity({ can: { help: true } })

it('shows the same codes after the app was closed, without a signal', async () => {
  const { phone, open } = setup()
  const before = open()
  await before.load(crewed)
  const shown = before.shown('activity-1')
  phone.refusal = 'offline'
  const after = open()
  expect(shown).toMatchObject({ secondsLeft: 20 })
  expect(after.shown('activity-1')).toEqual(shown)
  await expect(after.load(crewed)).rejects.toMatchObject({ code: 'offline' })
  expect(after.shown('activity-1')).toEqual(shown)
})

it('sets a phone right whose clock is an hour behind', async () => {
  const { phone, open } = setup()
  const right = open()
  await right.load(crewed)
  const shown = right.shown('activity-1')
  phone.now = NINE - 3_600_000
  const wrong = open()
  await wrong.load(crewed)
  expect(wrong.shown('activity-1')).toEqual(shown)
})

it('never shows codes to another person on this phone, and forgets the key for them', async () => {
  const { storage, phone, open } = setup()
  const store = open()
  await store.load(crewed)
  phone.account = 'account-2'
  expect(store.shown('activity-1')).toBeUndefined()
  store.forget()
  phone.account = 'account-1'
  expect(store.shown('activity-1')).toBeUndefined()
  expect(storage.map.get('checkInKeys')).toBeUndefined()
})

it('keeps the key when the same person acts in another role', async () => {
  const { open } = setup()
  const store = open()
  await store.load(crewed)
  store.forget()
  expect(store.shown('activity-1')).toBeDefined()
})

it('drops the key of an activity that is cancelled, or of somebody who helps no more', async () => {
  const { phone, open } = setup()
  const store = open()
  await store.load(crewed)
  phone.refusal = 'activity_cancelled'
  await expect(store.load(crewed)).rejects.toMatchObject({ code: 'activity_cancelled' })
  expect(store.find('activity-1')).toBeUndefined()
})

it('fetches beforehand only for those who may show codes, and in silence', async () => {
  const { phone, open } = setup()
  const store = open()
  await store.prepare(activity())
  expect(store.find('activity-1')).toBeUndefined()
  phone.refusal = 'offline'
  await store.prepare(crewed)
  phone.refusal = ''
  await store.prepare(crewed)
  expect(store.find('activity-1')).toBeDefined()
})

it('shows codes on a phone that is full, until it is closed', async () => {
  const { storage, open } = setup()
  storage.isFull = true
  const store = open()
  await store.load(crewed)
  expect(store.shown('activity-1')).toBeDefined()
  expect(open().shown('activity-1')).toBeUndefined()
})

it('doubts a clock that was moved until the server has spoken', async () => {
  const { phone, open } = setup()
  const store = open()
  await store.load(crewed)
  store.tick()
  phone.now += 1000
  store.tick()
  expect(store.isClockDoubtful).toBe(false)
  phone.now += 7_200_000
  store.tick()
  expect(store.isClockDoubtful).toBe(true)
  await store.load(crewed)
  expect(store.isClockDoubtful).toBe(false)
})

it('doubts a clock that was put back while the app was closed, and not one that went on', async () => {
  const { phone, open } = setup()
  const store = open()
  await store.load(crewed)
  store.tick()
  store.rest()
  phone.now += 7_200_000
  const later = open()
  later.tick()
  expect(later.isClockDoubtful).toBe(false)
  phone.now -= 3_600_000
  const back = open()
  back.tick()
  expect(back.isClockDoubtful).toBe(true)
})
