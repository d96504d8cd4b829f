/** What an activity must say before people are called to it, and what the law asks besides. Pure. */
import type {
  ActivityKind,
  AgreementReason,
  Audience,
  Missing,
  OrganiserKind,
} from '@contract/activity'
import type { RuleId } from '@contract/rules'
import { dayOf, reachesMonths } from '../../core/days'
import { ADULT_AGE } from './admissionRule'

export interface PublishFacts {
  kind: ActivityKind
  audience: Audience
  organiserKind: OrganiserKind
  isDangerous: boolean
  risk: string | null
  emergencyMeasures: string | null
  insuranceNo: string | null
  minAge: number | null
  leaderId: string | null
  cityActivityId: string | null
  agreement: string | null
  agreementReasons: AgreementReason[]
  regionPath: string
  /** Of a filed community organisation: where it lies (V-22). */
  filedPath: string | null
  shifts: { name: string; startsAt: Date; endsAt: Date; qualification: string | null }[]
  campaign: { state: string; startsOn: string; endsOn: string } | null
  /** Of a series: from its first day to its last. */
  series: { from: string; to: string } | null
}

/** Posts that need a training or a licence by their name (V-7), unless one only helps there. */
const PROFESSIONAL =
  /电工|电器维修|家电维修|水电维修|燃气|义诊|医疗|护理|急救|救生|高空|驾驶员|司机|心理咨询|法律咨询/
const HELPING = /引导|登记|协助|秩序|宣传|接待/

/**
 * What publishing waits for.
 * @param from the moment of publishing; absent for one that people have been called to already
 */
export function gapsOf(facts: PublishFacts, from?: Date): Missing[] {
  const gaps: Missing[] = []
  const add = (field: string, message: string, rule?: RuleId) =>
    gaps.push({ field, message, ...(rule ? { rule } : {}) })

  if (facts.shifts.length === 0) add('shifts', '请至少安排一个班次，写明日期和时间', 'V-13')
  if (!facts.leaderId) add('leaderId', '请确定活动负责人', 'V-13')
  if (!facts.risk) add('risk', '请写明可能的风险，没有特别风险也要写明', 'V-5')
  if (facts.isDangerous) {
    if (!facts.emergencyMeasures) {
      add('emergencyMeasures', '可能发生人身危险的活动，请写明应急措施', 'V-5')
    }
    if (!facts.insuranceNo) {
      add('insuranceNo', '可能发生人身危险的活动，请先买保险，填写保险单号', 'V-8')
    }
    if ((facts.minAge ?? 0) < ADULT_AGE) {
      add('minAge', '可能发生人身危险的活动，年龄下限要在 18 周岁以上', 'V-6')
    }
  }
  facts.shifts.forEach(({ name, qualification }, index) => {
    if (!qualification && PROFESSIONAL.test(name) && !HELPING.test(name)) {
      add(`shifts.${index}.qualification`, `“${name}”要有培训或资质，请写明需要哪种资质`, 'V-7')
    }
  })
  if (facts.audience === 'branch' && facts.organiserKind !== 'branch') {
    add('audience', '只有支部组织的活动，才能限本支部党员报名')
  }
  const { kind, filedPath, regionPath } = facts
  if (kind === 'volunteer' && filedPath && !regionPath.startsWith(filedPath)) {
    add('regionId', '备案的社区社会组织在本社区内开展志愿服务，请选本社区的地点', 'V-22')
  }
  const [first, last] = daysOf(facts)
  if (first && last && facts.campaign) {
    const { state, startsOn, endsOn } = facts.campaign
    if (state !== 'published') add('campaignId', '所属的公益月还没有发布，或者已经取消')
    else if (first < startsOn || last > endsOn) {
      add('campaignId', `活动日期不在所属公益月的 ${startsOn} 至 ${endsOn} 之内`)
    }
  }
  if (from && facts.shifts.some(({ startsAt }) => startsAt <= from)) {
    add('shifts', '有班次的开始时间已经过去，请改到以后的时间')
  }
  return gaps
}

/** What does not stop publishing, and should be seen to. */
export function warningsOf(facts: PublishFacts): Missing[] {
  if (facts.kind !== 'volunteer') return []
  const warnings: Missing[] = []
  const reasons = agreementReasonsOf(facts)
  if (reasons.length > 0 && !facts.agreement) {
    const message = `${reasons.join('、')}，应当签订书面协议`
    warnings.push({ field: 'agreement', message, rule: 'V-9' })
  }
  if (!facts.cityActivityId) {
    warnings.push({
      field: 'cityActivityId',
      message: '只在这里发布，不在市级保险的保障范围；请同时在“宁波We志愿”发布，填写活动编号',
      rule: 'V-10',
    })
  }
  return warnings
}

const AGREEMENT: Record<AgreementReason, string> = {
  foreign: '涉外',
  largeEvent: '大型活动',
  outsideProvince: '到省外服务',
  requested: '一方要求签订',
}

/** Two are seen in what is written, the others are said by whoever organises it. */
function agreementReasonsOf(facts: PublishFacts): string[] {
  const [first, last] = facts.series ? [facts.series.from, facts.series.to] : daysOf(facts)
  return [
    ...(facts.isDangerous ? ['可能发生人身危险'] : []),
    ...(first && last && reachesMonths(first, last, 1) ? ['连续一个月以上'] : []),
    ...facts.agreementReasons.map((reason) => AGREEMENT[reason]),
  ]
}

function daysOf({ shifts }: PublishFacts): [string?, string?] {
  const starts = shifts.map(({ startsAt }) => dayOf(startsAt)).sort()
  return [starts[0], starts.at(-1)]
}
