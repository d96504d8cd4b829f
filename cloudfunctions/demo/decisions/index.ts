/**
 * 业主表决: the 802 owners who decided on the renovation of their estate by paper, and a smaller
 * estate in the middle of a vote by telephone and on paper. Their numbers are the law's own: 535 of
 * 802 have to take part, and three quarters of those who do, by number and by area, have to agree.
 */
import type { Channel, Choice } from '@contract/decision'
import { judge, periodOn, ruleFor } from '../../features/decision/decisionRule'
import { castId } from '../cast'
import { addDays, addMinutes, at, DEMO_TODAY } from '../clock'
import { collect, type Planned, type SomeRows } from '../district'
import { idOf, type Random, randomOf } from '../random'
import type { Tree } from '../regions'
import { buildRegister, freeze, type Known, type Voter } from './register'
import { type Ballots, castInApp, castOnPaper, handsOf } from './votes'

const HELPERS = (['elder', 'leader', 'publicityLeader'] as const).map((key) => castId(key))
const ANNOUNCED_AT = at('2026-05-14', '09:00')
const OPENS_AT = at('2026-05-30', '08:00')
const CLOSES_AT = at('2026-06-14', '20:00')
/** On which the deliberation of the large estate came to its decision. */
export const RENOVATION_DECISION = idOf(at('2026-05-12', '15:10'), 'decision', 'renovation')

/** 731 of 802 took part: 652 agreed, 61 did not, 18 abstained. */
const YES = 652
const NO = 61
const ABSTAIN = 18
const REPLACED = 12
const REFUSED = 3
const UNCHECKED = 2

interface Given {
  tree: Tree
  officer: string
  /** Who owns a flat in each of the two estates. */
  resident: { name: string; phone: string }
  /** The telephones of households, by whose account they vote. */
  speakers: readonly Planned<'householdRepresentative'>[]
}

export function buildDecisions(given: Given): SomeRows {
  return collect([renovation(given), propertyCompany(given)])
}

function renovation({ tree, officer, resident, speakers }: Given): SomeRows {
  const random = randomOf('decision of the renovation')
  const known: Known = { flat: 40, ...resident }
  const register = buildRegister(tree, tree.estate, tree.buildings, known, random)
  const id = RENOVATION_DECISION
  const { keyed, decisionVoter, decisionUnit } = freeze(id, ANNOUNCED_AT, register)
  const { ballots, counting } = collectPapers(keyed, random)
  return {
    ...register,
    decision: [
      {
        id,
        regionId: tree.estate.id,
        regionPath: tree.estate.path,
        kind: 'formal',
        matter: 7,
        title: '港城花园老旧小区改造方案',
        question: '是否同意按公示的方案改造楼道、雨污管网和车位？',
        plan:
          '车位：改造围墙内侧，做生态车位，310 个增加到 620 个，香樟树全部保留。\n' +
          '楼道和立管：25 栋楼道粉刷、感应灯，加装扶手；自愿更换厨卫立管。\n' +
          '施工：每栋一名住户监督员，每周六开放日，进度和花费每月张榜。\n' +
          '费用：由改造补助承担，更换立管的住户按公示价格另付。',
        reasoning: '改建建筑物及其附属设施，按第七类，面积和人数都要四分之三以上同意',
        state: 'closed',
        announcedAt: ANNOUNCED_AT,
        opensAt: OPENS_AT,
        closesAt: CLOSES_AT,
        closedAt: addMinutes(CLOSES_AT, 1),
        objectionsUntil: addDays('2026-06-14', periodOn('objectionDays', '2026-06-14').days),
        registerVersion: 1,
        createdBy: officer,
        version: 3,
        createdAt: at('2026-05-12', '15:10'),
        updatedAt: addMinutes(CLOSES_AT, 1),
      },
    ],
    decisionVoter,
    decisionUnit,
    ...ballots,
    decisionResult: [resultOf(id, keyed, counting, ballots)],
    decisionObjection: objections(keyed, speakers, officer),
  }
}

/** Some time of a day on which people are met at their doors. */
const byDay = (first: string, days: number, random: Random): Date =>
  addMinutes(at(addDays(first, random.int(0, days - 1)), '08:30'), random.int(0, 670))

interface Counting {
  voter: Voter
  choice: Choice
}

/** Who took part and how, in an order of chance; the rest did not. */
function collectPapers(keyed: readonly Voter[], random: Random) {
  const order = random.some(keyed, keyed.length)
  const ballots: Ballots = { decisionPaper: [], decisionVote: [] }
  const when = () => byDay('2026-05-31', 14, random)
  const took = order.slice(0, YES + NO + ABSTAIN)
  const counting = took.map((voter, index): Counting => {
    const choice = index < YES ? 'yes' : index < YES + NO ? 'no' : 'abstain'
    const hands = handsOf(HELPERS, index)
    const castAt = when()
    if (index < REPLACED) {
      const before = addMinutes(castAt, -1_440)
      castOnPaper(ballots, { voter, choice: 'no', castAt: before, hands }, random)
    }
    castOnPaper(ballots, { voter, choice, castAt, hands }, random)
    return { voter, choice }
  })
  for (const [index, voter] of order.slice(took.length, took.length + REFUSED).entries()) {
    const hands = handsOf(HELPERS, index)
    castOnPaper(ballots, { voter, choice: 'yes', castAt: when(), state: 'refused', hands }, random)
  }
  for (const [index, voter] of order.slice(-UNCHECKED).entries()) {
    const facts = {
      voter,
      choice: 'yes',
      castAt: addMinutes(CLOSES_AT, -200),
      state: 'entered',
    } as const
    castOnPaper(ballots, { ...facts, hands: handsOf(HELPERS, index) }, random)
  }
  return { ballots, counting }
}

/** Counted as the close counts, and judged by the same rule. */
function resultOf(
  decisionId: string,
  keyed: readonly Voter[],
  counting: readonly Counting[],
  { decisionVote }: Ballots,
): Planned<'decisionResult'> {
  const measure = (voters: readonly Voter[]) => ({
    owners: voters.length,
    area: voters.reduce((sum, { row }) => sum + row.area, 0),
  })
  const said = (wanted: Choice) =>
    measure(counting.filter(({ choice }) => choice === wanted).map(({ voter }) => voter))
  const counts = { all: measure(keyed), yes: said('yes'), no: said('no'), abstain: said('abstain') }
  const last = new Map<string, Channel>()
  for (const { voterId, channel } of decisionVote) last.set(voterId, channel)
  const by = (wanted: Channel) => [...last.values()].filter((channel) => channel === wanted).length
  return {
    decisionId,
    allOwners: counts.all.owners,
    allArea: counts.all.area,
    yesOwners: counts.yes.owners,
    yesArea: counts.yes.area,
    noOwners: counts.no.owners,
    noArea: counts.no.area,
    abstainOwners: counts.abstain.owners,
    abstainArea: counts.abstain.area,
    appOwners: by('app'),
    paperOwners: by('paper'),
    visitOwners: by('visit'),
    uncheckedPapers: UNCHECKED,
    replacedVotes: decisionVote.length - counting.length,
    verdict: judge(counts, ruleFor(7, '2026-06-14')).verdict,
    countedAt: addMinutes(CLOSES_AT, 1),
  }
}

const SAID = [
  ['我家的票是女儿代签的，请核对委托书是不是在。', '委托书和票一起拍了照，已请本人看过，票有效。'],
  [
    '公告贴在一单元，我们三单元没有看到。',
    '三单元公告照片是 5 月 14 日拍的，已发给您；以后每个单元都贴。',
  ],
] as const

function objections(
  keyed: readonly Voter[],
  speakers: Given['speakers'],
  officer: string,
): Planned<'decisionObjection'>[] {
  const accounts = new Map(speakers.map((row) => [row.householdId, row.accountId]))
  const able = keyed.filter(({ householdId }) => accounts.has(householdId))
  return SAID.flatMap(([said, answer], index) => {
    const voter = able[100 + index * 37]
    if (!voter) return []
    const objectedAt = addMinutes(CLOSES_AT, 900 + index * 700)
    return [
      {
        id: idOf(objectedAt, 'objection', voter.row.id),
        decisionId: voter.row.decisionId,
        voterId: voter.row.id,
        accountId: accounts.get(voter.householdId) ?? '',
        said,
        objectedAt,
        answer,
        answeredBy: officer,
        answeredAt: addMinutes(objectedAt, 1_300),
      },
    ]
  })
}

/** Open since Thursday; the persona's own flat and some others have not voted, four papers wait. */
function propertyCompany({ tree, officer, resident, speakers }: Given): SomeRows {
  const random = randomOf('decision on the property company')
  const { estate, buildings } = tree.middle
  const known: Known = { flat: 30, ...resident }
  const register = buildRegister(tree, estate, buildings, known, random)
  const createdAt = at(addDays(DEMO_TODAY, -24), '16:20')
  const announcedAt = at(addDays(DEMO_TODAY, -22), '09:30')
  const opensAt = at(addDays(DEMO_TODAY, -4), '08:00')
  const id = idOf(createdAt, 'decision', 'property company')
  const { keyed, decisionVoter, decisionUnit } = freeze(id, announcedAt, register)
  const others = keyed.filter(({ row }) => row.name !== resident.name)
  return {
    ...register,
    decision: [
      {
        id,
        regionId: estate.id,
        regionPath: estate.path,
        kind: 'consultation',
        matter: 4,
        title: '望江小区选聘物业服务企业',
        question: '是否同意选聘公示的物业服务企业，服务期两年？',
        plan:
          '服务内容：保洁、门岗、绿化、公共设施小修，每月公开一次收支。\n' +
          '收费：每月每平方米 0.65 元，两年不变。\n' +
          '先征询意向；同意的人数和面积都过半数，再按程序正式表决。',
        reasoning: '选聘物业服务企业，按第四类，面积和人数都要过半数同意',
        state: 'announced',
        announcedAt,
        opensAt,
        closesAt: at(addDays(DEMO_TODAY, 9), '20:00'),
        registerVersion: 1,
        createdBy: officer,
        version: 2,
        createdAt,
        updatedAt: announcedAt,
      },
    ],
    decisionVoter,
    decisionUnit,
    ...votesUntilToday(others, { officer, speakers }, random),
  }
}

const WAITING = 4

function votesUntilToday(
  voters: readonly Voter[],
  { officer, speakers }: Pick<Given, 'officer' | 'speakers'>,
  random: Random,
): Ballots {
  const accounts = new Map(speakers.map((row) => [row.householdId, row.accountId]))
  const ballots: Ballots = { decisionPaper: [], decisionVote: [] }
  const helpers = [castId('subdistrictOfficer'), officer]
  const choose = (): Choice => (random.chance(72) ? 'yes' : random.chance(75) ? 'no' : 'abstain')
  const yesterday = at(addDays(DEMO_TODAY, -1), '18:10')
  for (const [index, voter] of random.some(voters, Math.round(voters.length * 0.56)).entries()) {
    const castAt = byDay(addDays(DEMO_TODAY, -4), 4, random)
    const accountId = accounts.get(voter.householdId)
    const choice = choose()
    if (index < WAITING) {
      const hands = handsOf(helpers, index < WAITING - 1 ? 0 : 1)
      const facts = {
        voter,
        choice,
        castAt: addMinutes(yesterday, index),
        state: 'entered',
        hands,
      } as const
      castOnPaper(ballots, facts, random)
    } else if (accountId) {
      castInApp(ballots, { voter, choice, castAt }, accountId)
      const again = addMinutes(castAt, random.int(30, 600))
      if (random.chance(6)) castInApp(ballots, { voter, choice: 'yes', castAt: again }, accountId)
    } else {
      castOnPaper(ballots, { voter, choice, castAt, hands: handsOf(helpers, index) }, random)
    }
  }
  return ballots
}
