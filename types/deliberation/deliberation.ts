/** 议事协商 — deliberation: its stages, its questions (征求意见) and its menu (菜单), works and account. */
import * as v from 'valibot'
import { Day, Id, list, type Photo, page, text, Version } from '../common'
import type { DoubtFigures, OwnDoubt } from './doubt'
import type { Coverage, EveningMeeting } from './meeting'
import type { Reply } from './reply'
import { STEPS } from './step'

export const DELIBERATION_STATES = [
  'draft',
  'consulting',
  'choosing',
  'deciding',
  'working',
  'finished',
  'cancelled',
] as const
/** 筹备、征求意见、菜单选择、表决、施工、完成、已终止. */
export type DeliberationState = (typeof DELIBERATION_STATES)[number]

export interface ChoiceOption {
  id: string
  title: string
  /** What it brings: 车位增加 60 个. */
  effect?: string
  /** Of the whole option, in fen. */
  costFen?: number
  photo?: Photo
  /** How many households chose it; absent until the step is closed. */
  households?: number
}

export interface Question {
  id: string
  prompt: string
  pick: 'one' | 'many'
  options: ChoiceOption[]
  /** What the opinions came to, written by those who keep it. */
  summary?: string
}

export interface StepInfo {
  questions: Question[]
  /** The last day, to its end. */
  closesOn?: string
  isOpen: boolean
  isClosed: boolean
  /** Households that have replied, and how many of them on paper or at the door. */
  replied: number
  onPaper: number
}

export interface WorkEntry {
  id: string
  workedOn: string
  said: string
  photos: Photo[]
}

export interface AccountLine {
  kind: 'income' | 'spending'
  title: string
  fen: number
}

/** 公开账目: sums in fen. */
export interface Account {
  lines: AccountLine[]
  income: number
  spending: number
  balance: number
}

export interface Deliberation {
  id: string
  title: string
  regionId: string
  regionName: string
  state: DeliberationState
  buildings: number
  households: number
}

/** A household that the caller speaks for. */
export interface OwnHousehold {
  id: string
  /** 7号楼 301室. */
  name: string
  /** The newest first; the first of a step counts. */
  replies: Reply[]
  doubts: OwnDoubt[]
}

export interface DeliberationDetail extends Deliberation {
  aim: string
  version: number
  consultation: StepInfo
  menu: StepInfo
  meetings: EveningMeeting[]
  coverage: Coverage
  doubts: DoubtFigures
  /** Why the decision began although something was missing. */
  decidingReason?: string
  /** The owners' vote by which it is decided. */
  decision?: { id: string; title: string; kind: 'consultation' | 'formal'; isClosed: boolean }
  /** On what the works rest: 表决结果, 文号. */
  basis?: string
  startedOn?: string
  works: WorkEntry[]
  account?: Account
  finishedOn?: string
  summary?: string
  cancelReason?: string
  /** The temporary branch of the same estate. */
  branch?: { id: string; name: string; members: number }
  /** The caller's own. */
  mine: OwnHousehold[]
  can: {
    edit: boolean
    prepareMenu: boolean
    openConsultation: boolean
    openMenu: boolean
    extend: boolean
    summarize: boolean
    enter: boolean
    plan: boolean
    raiseDoubt: boolean
    seeDoubts: boolean
    visit: boolean
    startDeciding: boolean
    linkDecision: boolean
    startWorks: boolean
    work: boolean
    finish: boolean
    cancel: boolean
  }
}

export const ListDeliberationsInput = v.strictObject({ regionId: v.optional(Id), ...page })
export const FindDeliberationInput = v.strictObject({ id: Id })

const facts = { title: text(60, '标题'), aim: text(1000, '要办的事') }
export const BeginDeliberationInput = v.strictObject({ regionId: Id, ...facts })
export const EditDeliberationInput = v.strictObject({ id: Id, version: Version, ...facts })

const fen = v.pipe(
  v.number('请填写金额'),
  v.integer('金额精确到分'),
  v.minValue(1, '金额要大于 0'),
  v.maxValue(1_000_000_000_00, '金额太大'),
)
const OptionInput = v.strictObject({
  title: text(60, '选项'),
  effect: v.optional(text(200, '效果')),
  costFen: v.optional(fen),
  /** A photo that the caller has sent, or the one that the option already has. */
  photoId: v.optional(Id),
})
const QuestionInput = v.strictObject({
  prompt: text(120, '问题'),
  pick: v.picklist(['one', 'many']),
  options: list(OptionInput, 12),
})
export const SetQuestionsInput = v.strictObject({
  id: Id,
  version: Version,
  step: v.picklist(STEPS),
  questions: list(QuestionInput, 12),
})
export const OpenStepInput = v.strictObject({ id: Id, step: v.picklist(STEPS), closesOn: Day })
export const ExtendStepInput = v.strictObject({ id: Id, closesOn: Day })
export const SummarizeInput = v.strictObject({
  id: Id,
  questionId: Id,
  summary: text(1000, '归纳'),
})
export const StartDecidingInput = v.strictObject({
  id: Id,
  reason: v.optional(text(200, '原因')),
})
export const LinkDecisionInput = v.strictObject({ id: Id, decisionId: Id })
export const StartWorksInput = v.strictObject({
  id: Id,
  startedOn: Day,
  basis: text(200, '依据'),
})
export const AddWorkInput = v.strictObject({
  id: Id,
  workedOn: Day,
  said: text(500, '进展'),
  photoIds: list(Id, 9),
})
export const SetAccountInput = v.strictObject({
  id: Id,
  version: Version,
  lines: list(
    v.strictObject({ kind: v.picklist(['income', 'spending']), title: text(60, '名目'), fen }),
    50,
  ),
})
export const FinishInput = v.strictObject({
  id: Id,
  finishedOn: Day,
  summary: text(1000, '小结'),
})
export const CancelDeliberationInput = v.strictObject({ id: Id, reason: text(200, '原因') })
