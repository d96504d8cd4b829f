/** More tasks than one page holds: none is lost, and each count is the server's. */
import { randomUUID } from 'node:crypto'
import type { TaskState } from '@contract/branch'
import type { InputOf } from '@contract/methods'
import { openTestDistrict, type TestDistrict } from '../../support/district'
import { buildWorld, type World } from '../../support/world'

const DONE = 230
const OPEN = 205

describe('a branch with hundreds of tasks', () => {
  let test: TestDistrict
  let world: World

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
    await addTasks(DONE, 'done', '2026-01-01')
    await addTasks(OPEN, 'todo', '2026-12-01')
  })
  afterAll(() => test.close())

  /** All of one day, as an import would leave them: only their ids tell them apart. */
  const addTasks = (count: number, state: TaskState, dueOn: string) =>
    test.rows((db) =>
      db
        .insertInto('branchTask')
        .values(
          Array.from({ length: count }, (_, index) => ({
            districtId: '330211',
            id: randomUUID(),
            branchId: world.branch,
            taskGroupId: world.group,
            title: `${state} ${index}`,
            state,
            dueOn,
            createdBy: world.people.leader,
            createdAt: new Date(),
            closedAt: state === 'done' ? new Date('2026-01-02T03:04:05.678Z') : null,
            version: 1,
          })),
        )
        .execute(),
    )

  async function readAll(input: InputOf<'branch.listTasks'>) {
    const titles: string[] = []
    for (let cursor: string | undefined; ; ) {
      const page = await test.must(world.accounts.member, 'branch.listTasks', {
        ...input,
        ...(cursor && { cursor }),
      })
      titles.push(...page.items.map(({ title }) => title))
      cursor = page.nextCursor
      if (!cursor) return { titles, total: page.total }
    }
  }

  it('is asked for what is open, and older tasks that are done push none of it out', async () => {
    const { titles, total } = await readAll({
      branchId: world.branch,
      states: ['todo', 'doing'],
    })
    // Two of the world itself have no day and come last.
    expect(total).toBe(OPEN + 2)
    expect(new Set(titles).size).toBe(OPEN + 2)
    expect(titles.slice(-2).sort()).toEqual(['8号楼车位图', '没人领的任务'].sort())
  })

  it.each([
    ['todo', OPEN + 2],
    ['done', DONE],
  ] as const)(
    'shows the column %s of the board from its first page to its last',
    async (state, count) => {
      const board = await test.must(world.accounts.member, 'branch.board', { groupId: world.group })
      const column = board.columns.find((one) => one.state === state)
      expect(column).toMatchObject({ total: count, nextCursor: expect.any(String) })
      const rest = await readAll({
        branchId: world.branch,
        groupId: world.group,
        states: [state],
        cursor: column?.nextCursor ?? '',
      })
      const first = column?.items.map(({ title }) => title) ?? []
      expect(new Set([...first, ...rest.titles]).size).toBe(count)
      expect(rest.total).toBe(count)
    },
  )

  it('says on its summary how many are not listed there', async () => {
    const summary = await test.must(world.accounts.member, 'branch.summary', { id: world.branch })
    expect(summary.unfinished).toHaveLength(200)
    expect(summary.unfinishedCount).toBe(OPEN + 2)
  })

  it('does not stumble over a cursor that somebody made up', async () => {
    const cursor = Buffer.from(JSON.stringify(['~~', randomUUID()])).toString('base64url')
    const page = await test.must(world.accounts.member, 'branch.listTasks', {
      branchId: world.branch,
      cursor,
    })
    expect(page.items).toEqual([])
  })
})
