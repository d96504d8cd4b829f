/**
 * Whether owners have decided: 民法典第二百七十八条 since 2021-01-01, 物权法第七十六条 before it.
 * Number of owners and exclusive area (0.01 m²) are judged each by itself, and both have to reach.
 * Whole numbers, multiplied crosswise: never a floating point, and no database in here.
 */
import type { Share, Verdict } from '@contract/decision'
import {
  type Fraction,
  type Matter,
  RULE_VERSIONS,
  type RuleValue,
  type RuleVersion,
} from '@contract/ruleVersions'

type Kind = RuleValue['kind']
export type VersionOf<K extends Kind> = RuleVersion & { value: Extract<RuleValue, { kind: K }> }

/** Owners, and their exclusive area in 0.01 m². */
export interface Measure {
  owners: number
  area: number
}

/** What is counted: all owners of the register, and one vote for each who took part. */
export interface Counts {
  all: Measure
  yes: Measure
  no: Measure
  abstain: Measure
}

export interface DecisionRule {
  /** Absent where the law asks for no participation (before 2021). */
  participation: VersionOf<'participation'> | undefined
  approval: VersionOf<'approval'>
}

export interface Judgement {
  verdict: Verdict
  participation: { owners: Share; area: Share } | undefined
  approval: { owners: Share; area: Share }
}

/** Beyond this a product with four could leave the whole numbers that are exact. */
const LARGEST = Number.MAX_SAFE_INTEGER / 8

/** The rows in force on a day, `2026-11-23`. */
function inForce<K extends Kind>(kind: K, day: string, rules: readonly RuleVersion[]) {
  return rules.filter(
    (rule): rule is VersionOf<K> =>
      rule.value.kind === kind && rule.from <= day && (rule.to === undefined || day <= rule.to),
  )
}

/**
 * By what a matter is judged on the day on which its vote closes (民法典第二百七十八条; before 2021
 * 物权法第七十六条). Throws a RangeError for a day before any law of it: 2007-10-01.
 */
export function ruleFor(
  matter: Matter,
  day: string,
  rules: readonly RuleVersion[] = RULE_VERSIONS,
): DecisionRule {
  const approval = inForce('approval', day, rules).find(({ value }) =>
    value.matters.includes(matter),
  )
  if (!approval) throw new RangeError(`no rule for matter ${matter} on ${day}`)
  return { participation: inForce('participation', day, rules)[0], approval }
}

/** How many days the period of a kind has on a day; 0 where no rule asks for one. */
export function periodOn(
  kind: 'noticeDays' | 'objectionDays',
  day: string,
  rules: readonly RuleVersion[] = RULE_VERSIONS,
): { days: number; rule: RuleVersion | undefined } {
  const rule = inForce(kind, day, rules)[0]
  return { days: rule?.value.days ?? 0, rule }
}

/** Whether `have` of `of` is the fraction or more (以上), or more than it (过半数): 民法典第一千二百五十九条. */
export function reaches(have: number, of: number, fraction: Fraction): boolean {
  for (const number of [have, of]) {
    if (!Number.isInteger(number) || number < 0 || number > LARGEST) {
      throw new RangeError(`not a countable whole: ${number}`)
    }
  }
  const [left, right] = [have * fraction.denominator, of * fraction.numerator]
  return fraction.inclusive ? left >= right : left > right
}

/** The smallest whole number that reaches: 535 of 802 for two thirds and more, 402 for more than half. */
export function leastOf(of: number, { numerator, denominator, inclusive }: Fraction): number {
  const product = of * numerator
  const whole = (product - (product % denominator)) / denominator
  return inclusive && product % denominator === 0 ? whole : whole + 1
}

const shareOf = (have: number, of: number, fraction: Fraction): Share => ({
  have,
  of,
  need: leastOf(of, fraction),
  met: reaches(have, of, fraction),
})

const bothOf = (have: Measure, of: Measure, fraction: Fraction) => ({
  owners: shareOf(have.owners, of.owners, fraction),
  area: shareOf(have.area, of.area, fraction),
})

const isMet = ({ owners, area }: { owners: Share; area: Share }) => owners.met && area.met

/** Who voted, however they did: 弃权 takes part, and does not agree. */
export function participatingOf({ yes, no, abstain }: Counts): Measure {
  return {
    owners: yes.owners + no.owners + abstain.owners,
    area: yes.area + no.area + abstain.area,
  }
}

/**
 * Judges a count (民法典第二百七十八条): too few took part and there is no result; otherwise it is
 * passed when enough agree by number and enough by area, and rejected when in one of them too few.
 */
export function judge(counts: Counts, { participation, approval }: DecisionRule): Judgement {
  const took = participatingOf(counts)
  const tookPart = participation && bothOf(took, counts.all, participation.value.share)
  const base = approval.value.of === 'all' ? counts.all : took
  const agreed = bothOf(counts.yes, base, approval.value.share)
  const verdict = tookPart && !isMet(tookPart) ? 'tooFew' : isMet(agreed) ? 'passed' : 'rejected'
  return { verdict, participation: tookPart, approval: agreed }
}
