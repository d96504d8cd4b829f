import { buildDeliberation, inDays } from '../../support/deliberations'
import { type Caller, openTestDistrict, STRANGER, type TestDistrict } from '../../support/district'
import { buildRegion, type Place, signIn } from '../../support/factories'
import { buildRepresentative } from '../../support/households'
import { buildWorld, type World } from '../../support/world'

const DAY = 86_400_000

describe('a deliberation', () => {
  let test: TestDistrict
  let world: World
  let keeper: Caller
  let estate: Place
  let buildings: Place[]
  let households: Place[]
  let speakers: Caller[]

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
    keeper = world.accounts.communityOfficer
    estate = await buildRegion(test, { kind: 'estate', name: '三栋小区' }, world.community)
    buildings = []
    households = []
    for (const name of ['1号楼', '2号楼', '3号楼']) {
      const building = await buildRegion(test, { kind: 'building', name }, estate)
      buildings.push(building)
      for (const room of ['101室', '102室']) {
        households.push(await buildRegion(test, { kind: 'household', name: room }, building))
      }
    }
    speakers = []
    for (const household of households) {
      const caller = await signIn(test)
      await buildRepresentative(test, caller, household)
      speakers.push(caller)
    }
  })
  afterAll(() => test.close())
  afterEach(() => {
    test.clock.now = () => new Date()
  })

  const later = (days: number) => {
    test.clock.now = () => new Date(Date.now() + days * DAY)
  }
  const find = (id: string, by: Caller = STRANGER) => test.must(by, 'deliberation.find', { id })
  const homeOf = (index: number) => households[index]?.id ?? ''
  const speakerOf = (index: number) => speakers[index] as Caller

  async function begin() {
    const { id, version } = await test.must(keeper, 'deliberation.begin', {
      regionId: estate.id,
      title: '三栋小区改造',
      aim: '增加车位',
    })
    const { consultation } = await test.must(keeper, 'deliberation.setQuestions', {
      id,
      version,
      step: 'consultation',
      questions: [
        { prompt: '公共区域改哪里', pick: 'many', options: [{ title: '车位' }, { title: '绿化' }] },
        { prompt: '施工管理如何完善', pick: 'many', options: [] },
      ],
    })
    await test.must(keeper, 'deliberation.openStep', {
      id,
      step: 'consultation',
      closesOn: inDays(3),
    })
    return { id, questions: consultation.questions }
  }

  async function openMenu(id: string) {
    const { version } = await find(id, keeper)
    const { menu } = await test.must(keeper, 'deliberation.setQuestions', {
      id,
      version,
      step: 'menu',
      questions: [
        {
          prompt: '车位怎么增加',
          pick: 'one',
          options: [
            { title: '缩小花坛', effect: '增加 40 个', costFen: 36_000_000 },
            { title: '改造围墙', effect: '增加 60 个', costFen: 58_000_000 },
          ],
        },
      ],
    })
    later(4)
    await test.must(keeper, 'deliberation.openStep', { id, step: 'menu', closesOn: inDays(10) })
    return menu.questions[0]?.options.map((option) => option.id) ?? []
  }

  it('runs from the first question to the account and the end', async () => {
    const { id, questions } = await begin()
    const [place = '', park = ''] = questions[0]?.options.map((option) => option.id) ?? []
    const words = [{ questionId: questions[1]?.id ?? '', words: '夜里不要施工' }]
    await test.must(speakerOf(0), 'deliberation.reply', {
      id,
      step: 'consultation',
      householdId: homeOf(0),
      optionIds: [place, park],
      words,
    })
    const paper = await test.must(keeper, 'deliberation.reply', {
      id,
      step: 'consultation',
      householdId: homeOf(2),
      optionIds: [place],
      entered: { channel: 'paper', saidBy: '陈阿婆' },
    })
    expect(paper.consultation).toMatchObject({ replied: 2, onPaper: 1, isOpen: true })
    // Before the close nobody sees what was chosen.
    expect(JSON.stringify(paper.consultation)).not.toContain('"households"')
    later(4)
    const closed = await find(id)
    expect(closed.consultation.questions[0]?.options.map((option) => option.households)).toEqual([
      2, 1,
    ])
    expect(JSON.stringify(closed)).not.toContain('夜里不要施工')
    const opinions = await test.must(keeper, 'deliberation.listOpinions', {
      id,
      questionId: questions[1]?.id ?? '',
    })
    expect(opinions.items).toEqual([
      expect.objectContaining({ buildingName: '1号楼', words: '夜里不要施工' }),
    ])
    expect(JSON.stringify(opinions)).not.toContain('101室')
    await test.must(keeper, 'deliberation.summarize', {
      id,
      questionId: questions[1]?.id ?? '',
      summary: '晚上八点以后不施工',
    })

    test.clock.now = () => new Date()
    const [first = '', second = ''] = await openMenu(id)
    await test.must(speakerOf(0), 'deliberation.reply', {
      id,
      step: 'menu',
      householdId: homeOf(0),
      optionIds: [first],
    })
    const changed = await test.must(speakerOf(0), 'deliberation.reply', {
      id,
      step: 'menu',
      householdId: homeOf(0),
      optionIds: [second],
    })
    const own = changed.mine[0]?.replies.filter(({ step }) => step === 'menu')
    expect(own?.map(({ optionIds, isReplaced }) => [optionIds[0], isReplaced])).toEqual([
      [second, false],
      [first, true],
    ])
    expect(changed.menu.replied).toBe(1)

    later(11)
    const asked = await test.callAs(keeper, 'deliberation.startDeciding', { id })
    expect(asked).toMatchObject({
      code: 'reason_required',
      problems: [{ path: 'reason', message: expect.stringContaining('1号楼、2号楼、3号楼') }],
    })
    const deciding = await test.must(keeper, 'deliberation.startDeciding', {
      id,
      reason: '只有三栋，逐户上门',
    })
    expect(deciding).toMatchObject({ state: 'deciding', decidingReason: '只有三栋，逐户上门' })
    expect(deciding.menu.questions[0]?.options.map((option) => option.households)).toEqual([0, 1])
    const startedOn = inDays(11)
    await test.must(keeper, 'deliberation.startWorks', { id, startedOn, basis: '双过半' })
    const { version } = await test.must(keeper, 'deliberation.addWork', {
      id,
      workedOn: startedOn,
      said: '拆花坛',
      photoIds: [],
    })
    const { account } = await test.must(keeper, 'deliberation.setAccount', {
      id,
      version,
      lines: [
        { kind: 'income', title: '街道补贴', fen: 30_000_000 },
        { kind: 'spending', title: '施工', fen: 28_800_050 },
      ],
    })
    expect(account).toMatchObject({ income: 30_000_000, spending: 28_800_050, balance: 1_199_950 })
    const end = await test.must(keeper, 'deliberation.finish', {
      id,
      finishedOn: startedOn,
      summary: '车位多了 60 个',
    })
    expect(end).toMatchObject({ state: 'finished', summary: '车位多了 60 个' })
    expect(await find(id)).toMatchObject({ works: [{ said: '拆花坛' }], state: 'finished' })
  })

  it('takes nothing after the end of the closing day, and nothing is opened again', async () => {
    const { id, questions } = await begin()
    const option = questions[0]?.options[0]?.id ?? ''
    const reply = () =>
      test.callAs(speakerOf(1), 'deliberation.reply', {
        id,
        step: 'consultation',
        householdId: homeOf(1),
        optionIds: [option],
      })
    // The last minute of the closing day in Shanghai, and the first of the next.
    const lastMinute = Date.parse(`${inDays(3)}T23:59:00+08:00`)
    test.clock.now = () => new Date(lastMinute)
    expect(await reply()).toMatchObject({ ok: true })
    test.clock.now = () => new Date(lastMinute + 61_000)
    expect(await reply()).toMatchObject({ code: 'reply_closed' })
    const input = { id, closesOn: inDays(20) }
    expect(await test.callAs(keeper, 'deliberation.extend', input)).toMatchObject({
      code: 'reply_closed',
    })
  })

  it('counts one reply of one household, whatever comes at once by telephone and on paper', async () => {
    const { id, questions } = await begin()
    const [a = '', b = ''] = questions[0]?.options.map((option) => option.id) ?? []
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        test.callAs(index % 2 ? keeper : speakerOf(3), 'deliberation.reply', {
          id,
          step: 'consultation',
          householdId: homeOf(3),
          optionIds: [index % 2 ? a : b],
          ...(index % 2 ? { entered: { channel: 'paper' as const, saidBy: '林伯' } } : {}),
        }),
      ),
    )
    expect(answers.every((answer) => answer.ok)).toBe(true)
    expect((await find(id)).consultation.replied).toBe(1)
    const [mine] = (await find(id, speakerOf(3))).mine
    expect(mine?.replies).toHaveLength(10)
    expect(mine?.replies.filter(({ isReplaced }) => !isReplaced)).toHaveLength(1)
    // Both names stand by a paper.
    expect(mine?.replies.find(({ channel }) => channel === 'paper')).toMatchObject({
      saidBy: '林伯',
      enteredBy: '李干部',
    })
  })

  it('refuses options of another question, two where one is to be chosen, and another door', async () => {
    const { id } = await begin()
    const [first = '', second = ''] = await openMenu(id)
    const reply = (householdId: string, optionIds: string[]) =>
      test.callAs(speakerOf(0), 'deliberation.reply', { id, step: 'menu', householdId, optionIds })
    expect(await reply(homeOf(0), [first, second])).toMatchObject({ code: 'invalid_input' })
    expect(
      await reply(homeOf(0), [world.deliberations.choosing.menu.options[0] ?? '']),
    ).toMatchObject({ code: 'invalid_input' })
    expect(await reply(homeOf(0), [])).toMatchObject({ code: 'invalid_input' })
    expect(await reply(homeOf(1), [first])).toMatchObject({ code: 'not_representative' })
    expect(await reply(world.households.own, [first])).toMatchObject({ code: 'not_found' })
  })

  it('cannot go on to the menu before the consultation is closed, nor without options', async () => {
    const { id } = await begin()
    const open = () =>
      test.callAs(keeper, 'deliberation.openStep', { id, step: 'menu', closesOn: inDays(9) })
    expect(await open()).toMatchObject({ code: 'step_not_closed' })
    later(4)
    expect(await open()).toMatchObject({ code: 'questions_missing' })
  })

  it('keeps the menu to those who prepare it until it is open', async () => {
    const { id } = await begin()
    const { version } = await find(id, keeper)
    await test.must(keeper, 'deliberation.setQuestions', {
      id,
      version,
      step: 'menu',
      questions: [{ prompt: '扶手', pick: 'one', options: [{ title: '不锈钢' }] }],
    })
    expect((await find(id, speakerOf(0))).menu.questions).toEqual([])
    expect((await find(id, keeper)).menu.questions).toHaveLength(1)
    const again = { id, version, step: 'menu' as const, questions: [] }
    expect(await test.callAs(keeper, 'deliberation.setQuestions', again)).toMatchObject({
      code: 'stale',
    })
  })

  it('plans evenings over the buildings, signs households in and says what is not covered', async () => {
    const { id } = await begin()
    const plan = await test.must(keeper, 'deliberation.proposePlan', {
      id,
      firstOn: inDays(0),
      evenings: 1,
      perEvening: 2,
      fitAll: false,
    })
    expect(plan.uncovered.map(({ name }) => name)).toEqual(['3号楼'])
    expect(plan.evenings[0]).toMatchObject({ households: 4 })
    const planned = await test.must(keeper, 'deliberation.planMeetings', {
      id,
      meetings: plan.evenings.map((evening) => ({
        startsAt: new Date(Date.now() - 3_600_000).toISOString(),
        place: '门卫室旁',
        buildingIds: evening.buildings.map((building) => building.id),
      })),
    })
    expect(planned.coverage).toMatchObject({ buildings: 3, covered: 2 })
    const meetingId = planned.meetings[0]?.id ?? ''
    const signIn = (householdId: string, isPresent = true) =>
      test.callAs(keeper, 'deliberation.signIn', { meetingId, householdId, isPresent })
    const answers = await Promise.all([
      ...Array.from({ length: 8 }, () => signIn(homeOf(0))),
      signIn(homeOf(5)),
    ])
    expect(answers.every((answer) => answer.ok)).toBe(true)
    const meeting = await test.must(keeper, 'deliberation.findMeeting', { meetingId })
    expect(meeting).toMatchObject({ invited: 4, present: 2 })
    // Who came from another building is on the list as well.
    expect(meeting.households).toHaveLength(5)
    await signIn(homeOf(5), false)
    await test.must(keeper, 'deliberation.holdMeeting', { meetingId, minutes: '讲解了方案' })
    expect(await signIn(homeOf(1))).toMatchObject({ code: 'meeting_not_planned' })
    expect((await find(id)).meetings[0]).toMatchObject({ present: 1, minutes: '讲解了方案' })
    // What was held stays when the rest is planned anew.
    await test.must(keeper, 'deliberation.planMeetings', { id, meetings: [] })
    expect((await find(id)).meetings).toHaveLength(1)
  })

  it('names the owners’ vote of its own estate, and of no other, nor a draft', async () => {
    const { deliberations, decisions } = world
    const here = deliberations.deciding.id
    const createdBy = keeper.personId ?? ''
    const other = await buildDeliberation(test, { region: estate, createdBy, state: 'deciding' })
    const link = (id: string, decisionId: string) =>
      test.callAs(keeper, 'deliberation.linkDecision', { id, decisionId })
    expect(await link(other.id, decisions.voting)).toMatchObject({ code: 'not_found' })
    expect(await link(here, decisions.draft)).toMatchObject({ code: 'not_found' })
    expect(await link(here, decisions.voting)).toMatchObject({ ok: true })
    expect((await find(here)).decision).toMatchObject({ id: decisions.voting, isClosed: false })
  })

  it('owes each doubt a visit, and writes down one that comes late', async () => {
    const { id } = await begin()
    const raised = await test.must(speakerOf(4), 'deliberation.raiseDoubt', {
      id,
      householdId: homeOf(4),
      reason: '怕花钱',
    })
    expect(raised.doubts).toMatchObject({ raised: 1, open: 1, unvisited: 1 })
    const twice = await Promise.all(
      Array.from({ length: 8 }, () =>
        test.callAs(keeper, 'deliberation.raiseDoubt', {
          id,
          householdId: homeOf(5),
          reason: '怕吵',
        }),
      ),
    )
    expect(twice.filter((answer) => answer.ok)).toHaveLength(1)
    expect(twice.filter((answer) => !answer.ok && answer.code === 'doubt_open')).toHaveLength(7)

    const [doubt] = await test.must(keeper, 'deliberation.listDoubts', { id })
    const visit = (outcome: 'absent' | 'eased' | 'settled' | 'standing') =>
      test.must(keeper, 'deliberation.logVisit', {
        doubtId: doubt?.id ?? '',
        visitedOn: inDays(0),
        outcome,
        said: '谈了费用',
        next: '下周再来',
      })
    await visit('absent')
    expect((await find(id)).doubts.unvisited).toBe(2)
    await visit('eased')
    expect((await find(id)).doubts).toMatchObject({ unvisited: 1, open: 2, visits: 2 })
    expect(await visit('settled')).toMatchObject({ state: 'settled' })
    expect(await visit('absent')).toMatchObject({ state: 'settled' })
    const [mine] = (await find(id, speakerOf(4))).mine
    expect(mine?.doubts[0]?.visits).toHaveLength(4)
    expect(JSON.stringify(mine)).not.toContain('谈了费用')
  })
})
