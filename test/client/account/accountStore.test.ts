import type { Me } from '@contract/account'
import { AccountStore } from '@/features/account/AccountStore'
import { type Call, CallError } from '@/lib/call'
import type { SessionDoor } from '@/lib/session'
import { Identity } from '@/stores/Identity'
import { memoryStorage } from '../support/memory'

const GUEST: Me = {
  signedIn: false,
  demo: true,
  districtId: '330211',
  districtName: '镇海区',
  grants: [],
}
const SECRETARY: Me = {
  ...GUEST,
  signedIn: true,
  accountId: 'account-1',
  person: { id: 'person-1', name: '周敏', isMember: true },
  acting: {
    id: 'grant-1',
    role: 'secretary',
    placeKind: 'branch',
    placeId: 'b',
    placeName: '港城花园临时党支部',
  },
}

function setup(answer: (method: string) => unknown, storage = memoryStorage()) {
  const identity = new Identity(storage)
  const onChange = jest.fn()
  const call = jest.fn(async (method: string) => answer(method)) as unknown as Call
  const session: SessionDoor = {
    canPair: true,
    listPersonas: async () => [],
    enterDemo: async () => undefined,
    startPairing: async () => ({ code: '123456', secret: 's', expiresAt: '' }),
    claimPairing: async () => 'waiting',
    signOut: async () => undefined,
  }
  const account = new AccountStore({ call, identity, session, storage, onChange })
  return { account, identity, onChange, call, storage }
}

it('tells every call whose it is once the server has said who this is', async () => {
  const { account, identity } = setup(() => SECRETARY)
  await account.load()
  expect(identity.account).toBe('account-1')
  expect(account).toMatchObject({ isBound: true, isOffice: false, readsRoster: true })
})

it('knows without signal who it was, so that what waits still belongs to somebody', async () => {
  const { account, storage } = setup(() => SECRETARY)
  await account.load()
  const offline = setup(() => {
    throw new CallError('offline')
  }, storage)
  expect(offline.identity.account).toBe('account-1')
  await offline.account.greet()
  expect(offline.account.me?.person?.name).toBe('周敏')
})

it('goes on in the next role when the one it acted in has ended', async () => {
  const storage = memoryStorage()
  storage.write('roles', { 'account-1': 'grant-ended' })
  const asked: (string | undefined)[] = []
  const made = setup(() => {
    asked.push(made.identity.as)
    if (made.identity.as === 'grant-ended') throw new CallError('role_ended')
    return SECRETARY
  }, storage)
  await made.account.load()
  expect(asked).toEqual([undefined, 'grant-ended', undefined])
  expect(made.account.me?.acting?.id).toBe('grant-1')
})

it('acts as the person when no grant is chosen, and throws away what another role had loaded', async () => {
  const { account, identity, onChange } = setup(() => SECRETARY)
  await account.load()
  await account.actAs(undefined)
  expect(identity.as).toBe('person-1')
  expect(onChange).toHaveBeenCalledTimes(1)
})

it('leaves no role behind for whoever signs in next', async () => {
  let me = SECRETARY
  const { account, identity } = setup(() => me)
  await account.load()
  await account.actAs('grant-1')
  me = { ...GUEST, signedIn: true, accountId: 'account-2' }
  await account.signOut()
  expect(identity).toMatchObject({ account: 'account-2', as: undefined })
})

it('gives the same person the role back that they had when their session ended', async () => {
  const asked: (string | undefined)[] = []
  let isOut = false
  const made = setup(() => {
    asked.push(made.identity.as)
    return isOut ? GUEST : SECRETARY
  })
  await made.account.load()
  await made.account.actAs('grant-2')
  isOut = true
  await made.account.load()
  expect(made.identity).toMatchObject({ account: undefined, as: undefined })
  isOut = false
  await made.account.load()
  expect(asked.at(-1)).toBe('grant-2')
})

it('stays in the role it has when the person is named for something else', async () => {
  const { account, identity } = setup(() => SECRETARY)
  await account.load()
  expect(identity.as).toBe('grant-1')
})

it('waits until a phone has said yes', async () => {
  const { account, call } = setup(() => SECRETARY)
  expect(await account.claimPairing('s')).toBe(false)
  expect(call).not.toHaveBeenCalled()
})

it('refuses at the door who may not do what a page is for', async () => {
  const resident = setup(() => {
    const { acting: _none, ...me } = SECRETARY
    return me
  })
  await expect(resident.account.requireRosterReader()).rejects.toMatchObject({ code: 'forbidden' })
  const secretary = setup(() => SECRETARY)
  await expect(secretary.account.requireOffice()).rejects.toMatchObject({ code: 'forbidden' })
  expect(await secretary.account.requireRosterReader()).toMatchObject({ accountId: 'account-1' })
})

it('forgets what was loaded when the server says that this is somebody else by now', async () => {
  let me = SECRETARY
  const { account, onChange, identity } = setup(() => me)
  await account.load()
  await account.load()
  expect(onChange).not.toHaveBeenCalled()
  me = { ...SECRETARY, accountId: 'account-2' }
  await account.load()
  expect(onChange).toHaveBeenCalledTimes(1)
  expect(identity.account).toBe('account-2')
})
