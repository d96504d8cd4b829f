/** 业主共同决定 — a joint decision of the owners of an estate: its matter, its law, its two-dimension result. */
import * as v from 'valibot'
import {
  Id,
  Instant,
  list,
  optionalText,
  type Page,
  type Photo,
  page,
  text,
  Version,
} from '../common'
import type { Told } from '../notice'
import { MATTERS, type Matter } from '../ruleVersions'
import type { Channel, Choice, OwnVoter } from './vote'

export const VERDICTS = ['passed', 'rejected', 'tooFew'] as const
/** 通过、未通过、未达到参与表决比例. */
export type Verdict = (typeof VERDICTS)[number]

export const DECISION_KINDS = ['consultation', 'formal'] as const
/** 意向征询（非正式表决）、正式表决结果录入: the latter takes votes on paper alone. */
export type DecisionKind = (typeof DECISION_KINDS)[number]

/** 草稿、公告期、投票中、正在计票、已公布、已取消: what the state is at this moment. */
export type DecisionPhase = 'draft' | 'announced' | 'voting' | 'counting' | 'closed' | 'cancelled'

/** A part of a whole beside what was needed: owners, or area in 0.01 m². */
export interface Share {
  have: number
  of: number
  /** The smallest number that would have been enough. */
  need: number
  met: boolean
}

export interface Decision {
  id: string
  title: string
  regionId: string
  regionName: string
  kind: DecisionKind
  matter: Matter
  phase: DecisionPhase
  opensAt?: string
  closesAt?: string
  verdict?: Verdict
}

/** A row of the law as a person reads it. */
export interface RuleText {
  article: string
  says: string
  /** Below `high` the local office confirms it, and the screen says so. */
  confidence: 'high' | 'medium' | 'low'
  note?: string
}

export const SILENCE_AS = ['majority', 'abstain'] as const
/** 随多数意见、计作弃权: how an estate's own rules count owners who do not vote. */
export type SilenceAs = (typeof SILENCE_AS)[number]

/** What the estate's rules of procedure (议事规则) say of owners who do not vote; without it they take no part (O-20). */
export interface SilenceRule {
  as: SilenceAs
  /** 第十八条. */
  article: string
  /** Its words. */
  says: string
  /** Where they are to be read: 业主大会议事规则，2023年5月20日通过. */
  source: string
}

export interface DecisionLaw {
  /** Absent where no participation is asked for. */
  participation?: RuleText
  approval: RuleText
  /** Absent where owners who do not vote take no part. */
  silence?: SilenceRule
  /** The rule was another one on the day of the notice: this is what it was then. */
  before?: RuleText
}

export interface DecisionResult {
  verdict: Verdict
  /** All owners of the frozen register, and their area in 0.01 m². */
  owners: number
  area: number
  took: { owners: number; area: number }
  yes: { owners: number; area: number }
  no: { owners: number; area: number }
  abstain: { owners: number; area: number }
  participation?: { owners: Share; area: Share }
  approval: { owners: Share; area: Share }
  /** By which way the votes that count came. */
  channels: Record<Channel, number>
  /** Who did not vote, counted by the estate's own rules and not among the votes above (O-20). */
  silent?: { as: Choice; owners: number; area: number }
  uncheckedPapers: number
  replacedVotes: number
  countedAt: string
}

export interface DecisionDetail extends Decision {
  question: string
  plan: string
  reasoning?: string
  reason?: string
  announcedAt?: string
  closedAt?: string
  objectionsUntil?: string
  law: DecisionLaw
  noticeDays: number
  /** Of the frozen register, once it is. */
  register?: { owners: number; units: number; area: number; version: number }
  noticePhotos: Photo[]
  resultPhotos: Photo[]
  /** After the close alone, for everybody: before it nobody is told. */
  result?: DecisionResult
  objections: { count: number; answered: number }
  /** The deliberation that came to this decision. */
  deliberation?: { id: string; title: string }
  /** Owners for whom the caller votes. */
  mine: OwnVoter[]
  version: number
  can: {
    edit: boolean
    announce: boolean
    addProof: boolean
    cancel: boolean
    collect: boolean
    vote: boolean
    object: boolean
    answer: boolean
    exportPack: boolean
  }
}

const facts = {
  kind: v.picklist(DECISION_KINDS),
  matter: v.picklist(MATTERS),
  title: text(60, '标题'),
  /** What is voted on, in one sentence that yes and no answer. */
  question: text(300, '表决事项'),
  plan: text(4000, '方案说明'),
  reasoning: optionalText(500, '归类理由'),
  silence: v.optional(
    v.strictObject({
      as: v.picklist(SILENCE_AS),
      article: text(100, '条款'),
      says: text(500, '条款原文'),
      source: text(200, '出处'),
    }),
  ),
}
const Photos = list(Id, 6)

export const ListDecisionsInput = v.strictObject({ regionId: v.optional(Id), ...page })
export const FindDecisionInput = v.strictObject({ id: Id })
export const DraftDecisionInput = v.strictObject({ regionId: Id, ...facts })
export const EditDecisionInput = v.strictObject({ id: Id, version: Version, ...facts })
export const AnnounceDecisionInput = v.strictObject({
  id: Id,
  opensAt: Instant,
  closesAt: Instant,
  /** Photos of the notice on the wall; more can follow. */
  fileIds: Photos,
})
export const AddProofInput = v.strictObject({
  id: Id,
  about: v.picklist(['notice', 'result']),
  fileIds: v.pipe(Photos, v.minLength(1, '请添加照片')),
})
export const CancelDecisionInput = v.strictObject({ id: Id, reason: text(200, '原因') })

export interface DecisionBaseApi {
  'decision.list': {
    input: v.InferInput<typeof ListDecisionsInput>
    output: Page<Decision> & { can: { draft: boolean } }
  }
  'decision.find': { input: v.InferInput<typeof FindDecisionInput>; output: DecisionDetail }
  'decision.draft': { input: v.InferInput<typeof DraftDecisionInput>; output: DecisionDetail }
  'decision.edit': { input: v.InferInput<typeof EditDecisionInput>; output: DecisionDetail }
  'decision.announce': { input: v.InferInput<typeof AnnounceDecisionInput>; output: DecisionDetail }
  'decision.addProof': { input: v.InferInput<typeof AddProofInput>; output: DecisionDetail }
  /** Tells the owners who are known here and have not voted. */
  'decision.remind': { input: v.InferInput<typeof FindDecisionInput>; output: Told }
  'decision.cancel': { input: v.InferInput<typeof CancelDecisionInput>; output: DecisionDetail }
}
