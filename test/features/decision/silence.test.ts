/** O-20: owners who do not vote take no part, unless the estate's own rules say otherwise. */
import fc from 'fast-check'
import {
  judge,
  participatingOf,
  ruleFor,
} from '../../../cloudfunctions/features/decision/decisionRule'
import { silentOf, withSilent } from '../../../cloudfunctions/features/decision/silenceRule'
import { buildDecision, closeDue, endVote, giveAccess, votersOf } from '../../support/decisions'
import { openTestDistrict, STRANGER, type TestDistrict } from '../../support/district'
import { buildRegion, signIn } from '../../support/factories'
import { buildRegister } from '../../support/owners'
import { buildWorld, type World } from '../../support/world'

const of = (owners: number, area: number) => ({ owners, area })
const counts = (yes: number, no: number, all: number, abstain = 0) => ({
  all: of(all, all * 8000),
  yes: of(yes, yes * 8000),
  no: of(no, no * 8000),
  abstain: of(abstain, abstain * 8000),
})

describe('the silent', () => {
  it('follow the majority where it is one by number and by area, and else take no part', () => {
    expect(silentOf(counts(3, 1, 10), 'majority')).toEqual({ as: 'yes', owners: 6, area: 48_000 })
    expect(silentOf(counts(1, 3, 10), 'majority')).toMatchObject({ as: 'no' })
    expect(silentOf(counts(2, 2, 10), 'majority')).toBeUndefined()
    const many = { ...counts(0, 0, 10), yes: of(3, 9000), no: of(2, 30_000) }
    expect(silentOf(many, 'majority')).toBeUndefined()
    expect(silentOf(counts(0, 0, 10), 'majority')).toBeUndefined()
    expect(silentOf(counts(3, 1, 10), 'abstain')).toMatchObject({ as: 'abstain', owners: 6 })
    expect(silentOf(counts(3, 1, 10), null)).toBeUndefined()
    expect(silentOf(counts(6, 4, 10), 'majority')).toBeUndefined()
  })

  it('are each counted once, and never turn what most have said', () => {
    const measure = fc.tuple(fc.nat(400), fc.nat(400), fc.nat(400), fc.nat(400))
    fc.assert(
      fc.property(measure, fc.constantFrom('majority', 'abstain', null), ([a, b, c, rest], as) => {
        const before = counts(a, b, a + b + c + rest, c)
        const silent = silentOf(before, as)
        const after = withSilent(before, silent)
        const took = participatingOf(after)
        expect(took.owners).toBe(silent ? before.all.owners : participatingOf(before).owners)
        expect(took.area).toBe(took.owners * 8000)
        expect(Math.sign(after.yes.owners - after.no.owners)).toBe(Math.sign(a - b))
        // Who abstains makes nothing pass that did not pass before, once enough took part.
        const rule = ruleFor(9, '2026-11-28')
        const first = judge(before, rule)
        if (silent?.as === 'abstain' && first.verdict === 'rejected') {
          expect(judge(after, rule).verdict).toBe('rejected')
        }
      }),
    )
  })
})

describe('a decision whose estate has a rule of its own', () => {
  let test: TestDistrict
  let world: World
  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
  })
  afterAll(() => test.close())

  const silence = {
    as: 'majority',
    article: '第十八条',
    says: '送达后没有表示意见的业主，随已表决业主的多数意见',
    source: '业主大会议事规则，2023年5月20日通过',
  } as const

  it('keeps the rule with its article and source while it is a draft, whole or not at all', async () => {
    const by = world.accounts.secretary
    const facts = {
      kind: 'consultation',
      matter: 9,
      title: '增设充电桩',
      question: '是否同意增设',
      plan: '六个',
    } as const
    const regionId = world.estate.id
    const part = { ...silence, article: '' }
    expect(
      await test.callAs(by, 'decision.draft', { ...facts, regionId, silence: part }),
    ).toMatchObject({ code: 'invalid_input' })
    const draft = await test.must(by, 'decision.draft', { ...facts, regionId, silence })
    expect(draft.law.silence).toEqual(silence)
    const { id, version } = draft
    const edited = await test.must(by, 'decision.edit', { ...facts, id, version })
    expect(edited.law.silence).toBeUndefined()
  })

  it('counts the four of six who did not vote by it, and none of them without', async () => {
    const verdicts = []
    for (const rule of [silence, undefined]) {
      const region = await buildRegion(
        test,
        { kind: 'estate', name: rule ? '有规则小区' : '无规则小区' },
        world.community,
      )
      const flats = Array.from({ length: 6 }, (_, at) => ({
        room: `${at + 101}室`,
        name: `业主${at}`,
        area: 8000,
      }))
      await buildRegister(test, region, flats)
      const id = await buildDecision(test, { region, createdBy: world.createdBy, matter: 9 })
      if (rule) {
        await test.rows((db) =>
          db
            .updateTable('decision')
            .set({
              silenceAs: rule.as,
              silenceArticle: rule.article,
              silenceSays: rule.says,
              silenceSource: rule.source,
            })
            .where('id', '=', id)
            .execute(),
        )
      }
      for (const voter of (await votersOf(test, id)).slice(0, 2)) {
        const caller = await signIn(test)
        await giveAccess(test, id, voter.id, caller.accountId ?? '')
        await test.must(caller, 'decision.vote', { id, voterId: voter.id, choice: 'yes' })
      }
      await endVote(test, id)
      await closeDue(test)
      const { result, law } = await test.must(STRANGER, 'decision.find', { id })
      verdicts.push([result?.verdict, result?.yes.owners, result?.silent, law.silence?.article])
    }
    expect(verdicts).toEqual([
      ['passed', 2, { as: 'yes', owners: 4, area: 32_000 }, '第十八条'],
      ['tooFew', 2, undefined, undefined],
    ])
  })
})
