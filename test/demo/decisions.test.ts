/** 802 owners decided, and a smaller estate votes this week: the rows count as the close would count them. */
import { seedDemo } from '../../cloudfunctions/demo'
import { DEMO_TODAY } from '../../cloudfunctions/demo/clock'
import { accountIdOf, type PersonaKey } from '../../cloudfunctions/demo/personas'
import { openSession } from '../../cloudfunctions/features/account/commands/openSession'
import { countLoose, tallyVotes } from '../../cloudfunctions/features/decision/queries/tally'
import { TEST_KEYS } from '../support/database'
import {
  type Caller,
  DISTRICT,
  openTestDistrict,
  STRANGER,
  sessionOf,
  type TestDistrict,
} from '../support/district'

describe('the decisions of the demonstration', () => {
  let test: TestDistrict
  const log: string[] = []

  beforeAll(async () => {
    test = await openTestDistrict()
    test.clock.now = () => new Date(`${DEMO_TODAY}T14:00:00+08:00`)
    await seedDemo(test.database.adminUrl, TEST_KEYS, (line) => void log.push(line), {
      today: DEMO_TODAY,
    })
  }, 60_000)
  afterAll(() => test.close())

  const find = async (title: string, by: Caller = STRANGER) => {
    const { items } = await test.must(STRANGER, 'decision.list', {})
    const id = items.find((item) => item.title.includes(title))?.id ?? ''
    return test.must(by, 'decision.find', { id })
  }
  const personaOf = async (key: PersonaKey): Promise<Caller> => {
    const { token } = await test.rows((db) =>
      openSession(db, {
        districtId: DISTRICT,
        accountId: accountIdOf(key),
        device: '测试',
        now: new Date(),
      }),
    )
    return { identity: sessionOf(token) }
  }

  it('have 802 owners, of whom 535 had to take part and 731 did, judged by 民法典278', async () => {
    const { id, kind, register, result, law, deliberation, objections } = await find('港城花园')
    expect(kind).toBe('formal')
    expect(register).toMatchObject({ owners: 802, units: 802 })
    expect(law.approval.article).toBe('《民法典》第二百七十八条')
    expect(result).toMatchObject({
      verdict: 'passed',
      took: { owners: 731 },
      yes: { owners: 652 },
      no: { owners: 61 },
      abstain: { owners: 18 },
      participation: { owners: { have: 731, of: 802, need: 535, met: true } },
      approval: { owners: { have: 652, of: 731, need: 549, met: true }, area: { met: true } },
      uncheckedPapers: 2,
      replacedVotes: 12,
    })
    expect(objections).toEqual({ count: 2, answered: 2 })
    expect(deliberation?.title).toBe('港城花园老旧小区改造')
    const course = await test.must(STRANGER, 'deliberation.find', { id: deliberation?.id ?? '' })
    expect(course.decision).toMatchObject({ id, isClosed: true })

    // What the close would count from the rows is what the result says.
    const tally = await test.rows((db) => tallyVotes(db, DISTRICT, id))
    const sum = (wanted: string, of: 'owners' | 'area') =>
      tally.filter(({ choice }) => choice === wanted).reduce((all, row) => all + row[of], 0)
    for (const choice of ['yes', 'no', 'abstain'] as const) {
      expect({ owners: sum(choice, 'owners'), area: sum(choice, 'area') }).toEqual(result?.[choice])
    }
    const channel = (wanted: string) =>
      tally.filter((row) => row.channel === wanted).reduce((all, row) => all + row.owners, 0)
    const [app, counter, paper, visit] = ['app', 'counter', 'paper', 'visit'].map(channel)
    expect({ app, counter, paper, visit }).toEqual(result?.channels)
    const loose = await test.rows((db) => countLoose(db, DISTRICT, id))
    expect(loose).toEqual({ votes: 731 + 12, unchecked: 2 })
  })

  it('let whoever holds a slip vote at once in the estate that is voting', async () => {
    const { id, phase, mine } = await find('望江小区', await personaOf('resident'))
    expect(phase).toBe('voting')
    // The resident is recognised by name and phone, and has not voted yet.
    expect(mine.map(({ votes }) => votes)).toEqual([[]])
    const [, building = '', room = '', code = ''] =
      /，(\S+) (\S+)，投票码 (\w{8})$/.exec(log.find((line) => line.includes('试投一票')) ?? '') ??
      []
    const newcomer = await personaOf('newcomer')
    const voter = await test.must(newcomer, 'decision.enter', { id, building, room, code })
    await test.must(newcomer, 'decision.vote', { id, voterId: voter.voterId, choice: 'yes' })
  })

  it('has papers that wait for the officer of the community, and one of their own', async () => {
    const { id } = await find('望江小区')
    const officer = await personaOf('communityOfficer')
    const { items } = await test.must(officer, 'decision.listPapers', { id, state: 'entered' })
    expect(items.map(({ can }) => can.check).sort()).toEqual([false, true, true, true])
  })
})
