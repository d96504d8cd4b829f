import { BranchStore } from '@/features/branch/branchStore'
import { RosterStore } from '@/features/branch/rosterStore'
import type { Call } from '@/lib/call'
import { branch, member } from './support'

type Answers = Record<string, (input: never) => unknown>

/** The door to a server that answers as told and remembers what it was asked. */
function door(answers: Answers) {
  const asked: string[] = []
  const call = (async (method: string, input: never) => {
    asked.push(method)
    return answers[method]?.(input)
  }) as Call
  return { call, asked }
}

const page = (items: unknown[], more = {}) => ({ items, can: { create: true }, ...more })

it('keeps what is known of a branch when a list names it again', async () => {
  const { can: _can, ...row } = branch({ memberCount: 9 })
  const { call } = door({ 'branch.find': () => branch(), 'branch.list': () => page([row]) })
  const store = new BranchStore(call)
  await store.load('branch-1')
  await store.search({})
  expect(store.find('branch-1')).toMatchObject({ memberCount: 9, can: { invite: false } })
})

it('shows the answer to the last search, whichever comes last', async () => {
  const waiting: (() => void)[] = []
  const answer = ({ query }: { query?: string }) =>
    new Promise((resolve) => {
      waiting.push(() => resolve(page([branch({ id: query ?? 'none' })])))
    })
  const store = new BranchStore(door({ 'branch.list': answer as never }).call)
  const first = store.search({ query: 'first' })
  const second = store.search({ query: 'second' })
  waiting[1]?.()
  await second
  waiting[0]?.()
  await first
  expect(store.listed.map(({ id }) => id)).toEqual(['second'])
})

it('calls mine what runs, not what is planned or over', async () => {
  const states = ['draft', 'submitted', 'approved', 'active', 'dissolved'] as const
  const rows = states.map((state) => branch({ id: state, state }))
  const { call } = door({
    'branch.list': () => page(rows),
    'branch.find': ({ id }: { id: string }) => branch({ id, state: id as 'active' }),
  })
  const store = new BranchStore(call)
  await store.loadHome({})
  expect(store.mine.map(({ id }) => id)).toEqual(['approved', 'active'])
})

it('forgets everything when the role changes', async () => {
  const { call } = door({ 'branch.find': () => branch(), 'branch.list': () => page([branch()]) })
  const store = new BranchStore(call)
  await store.loadHome({})
  store.forget()
  expect(store.find('branch-1')).toBeUndefined()
  expect(store.isLoaded).toBe(false)
})

it('asks for join requests only where the caller decides them', async () => {
  const answers = { 'branch.find': () => branch(), 'branch.listMembers': () => [member()] }
  const stranger = door(answers)
  await new RosterStore(stranger.call, new BranchStore(stranger.call)).load('branch-1')
  expect(stranger.asked).not.toContain('branch.listJoinRequests')

  const secretary = door({
    ...answers,
    'branch.find': () => branch({ can: { decideJoin: true } }),
    'branch.listJoinRequests': () => [],
  })
  await new RosterStore(secretary.call, new BranchStore(secretary.call)).load('branch-1')
  expect(secretary.asked).toContain('branch.listJoinRequests')
})

it('moves several from the versions that were seen, and shows where they are now', async () => {
  const moved: unknown[] = []
  const { call } = door({
    'branch.find': () => branch(),
    'branch.listMembers': () => [member({ version: 3 }), member({ id: 'person-2' })],
    'branch.moveMember': (input: { personId: string; groupId?: string }) => {
      moved.push(input)
      return member({ id: input.personId, groupId: input.groupId ?? '', version: 9 })
    },
  } as Answers)
  const store = new RosterStore(call, new BranchStore(call))
  await store.load('branch-1')
  await store.move('branch-1', store.of('branch-1') ?? [], 'group-1')
  expect(moved).toEqual([
    { branchId: 'branch-1', personId: 'person-1', version: 3, groupId: 'group-1' },
    { branchId: 'branch-1', personId: 'person-2', version: 1, groupId: 'group-1' },
  ])
  expect(store.of('branch-1')?.every(({ groupId }) => groupId === 'group-1')).toBe(true)
})
