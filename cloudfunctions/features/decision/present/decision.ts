import type { Photo } from '@contract/common'
import type {
  Decision,
  DecisionDetail,
  DecisionLaw,
  DecisionResult,
  RuleText,
  SilenceAs,
  SilenceRule,
} from '@contract/decision'
import type { RuleVersion } from '@contract/ruleVersions'
import type { Context } from '../../../core/context'
import { dayOf } from '../../../core/days'
import { abilities } from '../../../core/policy'
import { type Counts, judge, participatingOf, periodOn, ruleFor } from '../decisionRule'
import { phaseOf } from '../phaseRule'
import { type DecisionPlace, decisionPolicy } from '../policy'
import type { countFrozen, countObjections, DecisionRow, findResult } from '../queries/decisions'
import type { OwnVoterRow } from '../queries/voters'
import { type Silent, withSilent } from '../silenceRule'
import { presentOwnVoter } from './vote'

export function placeOf(row: DecisionRow, now: Date, isVoter: boolean): DecisionPlace {
  return {
    regionPath: row.regionPath,
    isHolder: row.isHolder,
    phase: phaseOf(row, now),
    wasAnnounced: row.announcedAt !== null,
    isInApp: row.kind === 'consultation',
    isVoter,
    isObjectable: row.objectionsUntil !== null && dayOf(now) <= row.objectionsUntil,
  }
}

export const presentDecision =
  (now: Date) =>
  (row: DecisionRow): Decision => ({
    id: row.id,
    title: row.title,
    regionId: row.regionId,
    regionName: row.regionName,
    kind: row.kind,
    matter: row.matter,
    phase: phaseOf(row, now),
    ...(row.opensAt ? { opensAt: row.opensAt.toISOString() } : {}),
    ...(row.closesAt ? { closesAt: row.closesAt.toISOString() } : {}),
    ...(row.verdict ? { verdict: row.verdict } : {}),
  })

const ruleText = ({ article, says, confidence, note }: RuleVersion): RuleText => ({
  article,
  says,
  confidence,
  ...(note ? { note } : {}),
})

/** The day of the close decides which law it is; of a draft it is today. */
export const lawDay = ({ closesAt }: Pick<DecisionRow, 'closesAt'>, now: Date) =>
  dayOf(closesAt ?? now)

function presentLaw(row: DecisionRow, now: Date): DecisionLaw {
  const { participation, approval } = ruleFor(row.matter, lawDay(row, now))
  const atNotice = row.announcedAt && ruleFor(row.matter, dayOf(row.announcedAt)).approval
  return {
    ...(participation ? { participation: ruleText(participation) } : {}),
    approval: ruleText(approval),
    ...(row.silenceAs ? { silence: silenceOf(row, row.silenceAs) } : {}),
    ...(atNotice && atNotice !== approval ? { before: ruleText(atNotice) } : {}),
  }
}

const silenceOf = (row: DecisionRow, as: SilenceAs): SilenceRule => ({
  as,
  article: row.silenceArticle ?? '',
  says: row.silenceSays ?? '',
  source: row.silenceSource ?? '',
})

type ResultRow = NonNullable<Awaited<ReturnType<typeof findResult>>>

export const countsOf = (row: ResultRow): Counts => ({
  all: { owners: row.allOwners, area: row.allArea },
  yes: { owners: row.yesOwners, area: row.yesArea },
  no: { owners: row.noOwners, area: row.noArea },
  abstain: { owners: row.abstainOwners, area: row.abstainArea },
})

/** What was counted of owners who did not vote; as it was counted, whatever the rules say later. */
const silentIn = (row: ResultRow): Silent | undefined =>
  row.silentAs ? { as: row.silentAs, owners: row.silentOwners, area: row.silentArea } : undefined

export function presentResult(row: DecisionRow, result: ResultRow): DecisionResult {
  const counts = countsOf(result)
  const silent = silentIn(result)
  const judged = withSilent(counts, silent)
  const { participation, approval } = judge(
    judged,
    ruleFor(row.matter, lawDay(row, result.countedAt)),
  )
  return {
    // As it was made, whatever a later version of the rules would say.
    verdict: result.verdict,
    owners: counts.all.owners,
    area: counts.all.area,
    took: participatingOf(judged),
    yes: counts.yes,
    no: counts.no,
    abstain: counts.abstain,
    ...(participation ? { participation } : {}),
    approval,
    ...(silent ? { silent } : {}),
    channels: {
      app: result.appOwners,
      paper: result.paperOwners,
      visit: result.visitOwners,
      counter: result.counterOwners,
    },
    uncheckedPapers: result.uncheckedPapers,
    replacedVotes: result.replacedVotes,
    countedAt: result.countedAt.toISOString(),
  }
}

interface Parts {
  frozen: Awaited<ReturnType<typeof countFrozen>>
  result: ResultRow | undefined
  objections: Awaited<ReturnType<typeof countObjections>>
  course: { id: string; title: string } | undefined
  mine: OwnVoterRow[]
  photos: { notice: Photo[]; result: Photo[] }
}

export function presentDecisionDetail(
  { actor, now, vault }: Context,
  row: DecisionRow,
  { frozen, result, objections, course, mine, photos }: Parts,
): DecisionDetail {
  const { see: _seen, ...can } = abilities(
    decisionPolicy,
    actor,
    placeOf(row, now, mine.length > 0),
  )
  return {
    ...presentDecision(now)(row),
    question: row.question,
    plan: row.plan,
    ...(row.reasoning ? { reasoning: row.reasoning } : {}),
    ...(row.reason ? { reason: row.reason } : {}),
    ...(row.announcedAt ? { announcedAt: row.announcedAt.toISOString() } : {}),
    ...(row.closedAt ? { closedAt: row.closedAt.toISOString() } : {}),
    ...(row.objectionsUntil ? { objectionsUntil: row.objectionsUntil } : {}),
    law: presentLaw(row, now),
    noticeDays: periodOn('noticeDays', dayOf(row.announcedAt ?? now)).days,
    ...(row.registerVersion ? { register: { ...frozen, version: row.registerVersion } } : {}),
    noticePhotos: photos.notice,
    resultPhotos: photos.result,
    ...(result ? { result: presentResult(row, result) } : {}),
    objections,
    ...(course ? { deliberation: course } : {}),
    mine: mine.map((voter) => presentOwnVoter(vault, voter)),
    version: row.version,
    can,
  }
}
