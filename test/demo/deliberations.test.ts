/** The estate of 802 households went through all steps, and a smaller one is in the middle of them. */
import { DEMO_TODAY } from '../../cloudfunctions/demo/clock'
import { accountIdOf } from '../../cloudfunctions/demo/personas'
import { openSession } from '../../cloudfunctions/features/account/commands/openSession'
import { createDemoDatabase } from '../support/demoDatabase'
import {
  DISTRICT,
  openTestDistrict,
  STRANGER,
  sessionOf,
  type TestDistrict,
} from '../support/district'

describe('the deliberations of the demonstration', () => {
  let test: TestDistrict

  beforeAll(async () => {
    test = await openTestDistrict(createDemoDatabase())
    test.clock.now = () => new Date(`${DEMO_TODAY}T14:00:00+08:00`)
  }, 60_000)
  afterAll(() => test.close())

  const find = async (title: string) => {
    const { items } = await test.must(STRANGER, 'deliberation.list', {})
    const id = items.find((item) => item.title.includes(title))?.id ?? ''
    return test.must(STRANGER, 'deliberation.find', { id })
  }

  it('have 25 buildings and 802 households on twelve evenings, the last with three buildings', async () => {
    const { buildings, households, meetings, coverage } = await find('港城花园')
    expect({ buildings, households }).toEqual({ buildings: 25, households: 802 })
    expect(meetings.map((meeting) => meeting.buildings.length)).toEqual([...Array(11).fill(2), 3])
    expect(coverage).toEqual({ buildings: 25, covered: 25, uncovered: [] })
    expect(meetings.reduce((sum, { invited }) => sum + invited, 0)).toBe(802)
  })

  it('asked three questions, closed the menu, visited every doubt and began the works in July', async () => {
    const course = await find('港城花园')
    expect(course.consultation.questions.map(({ prompt }) => prompt)).toEqual([
      '公共区域改哪里？',
      '室内改哪些项目？',
      '施工管理如何完善？',
    ])
    expect(course.menu).toMatchObject({ isClosed: true, isOpen: false })
    expect(course.menu.replied).toBeGreaterThan(700)
    expect(course.doubts).toMatchObject({ open: 0, unvisited: 0, standing: 5 })
    expect(course.startedOn?.slice(5, 7)).toBe('07')
    expect(course.works.length).toBeGreaterThan(5)
    expect(course.account?.balance).toBeGreaterThan(0)
  })

  it('let the resident choose in the estate that is in the middle', async () => {
    const { id, coverage } = await find('望江小区')
    expect(coverage.uncovered.map(({ name }) => name)).toEqual(['6号楼'])
    const { token } = await test.rows((db) =>
      openSession(db, {
        districtId: DISTRICT,
        accountId: accountIdOf('resident'),
        device: '测试',
        now: new Date(),
      }),
    )
    const resident = { identity: sessionOf(token) }
    const seen = await test.must(resident, 'deliberation.find', { id })
    const [own] = seen.mine
    expect(own?.replies).toEqual([])
    const chosen = await test.must(resident, 'deliberation.reply', {
      id,
      step: 'menu',
      householdId: own?.id ?? '',
      optionIds: [seen.menu.questions[0]?.options[0]?.id ?? ''],
    })
    expect(chosen.mine[0]?.replies).toHaveLength(1)
  })
})
