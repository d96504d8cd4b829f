/** 民生问题 — a problem that a neighbour brings to a mutual-aid station, and what became of it. */
import * as v from 'valibot'
import {
  Day,
  Id,
  list,
  optionalText,
  type Page,
  type PersonRef,
  type Photo,
  page,
  text,
} from './common'

export const PROBLEM_KINDS = [
  'repair',
  'cleaning',
  'parking',
  'noise',
  'dispute',
  'safety',
  'care',
  'other',
] as const
/** 公共维修、环境卫生、停车、噪音、邻里矛盾、安全隐患、帮困助老、其他. */
export type ProblemKind = (typeof PROBLEM_KINDS)[number]

export const URGENCIES = ['normal', 'soon', 'urgent'] as const
/** 一般、较急、紧急. */
export type Urgency = (typeof URGENCIES)[number]

/** Days from being brought, and again from being taken in, to the day by which it should be solved, by urgency. */
export const DAYS_TO_SOLVE: Readonly<Record<Urgency, number>> = { normal: 15, soon: 7, urgent: 2 }

export const PROBLEM_STATES = [
  'new',
  'taken',
  'assigned',
  'handedOver',
  'solved',
  'declined',
  'merged',
] as const
/** 待受理、已受理、办理中、已交社区、已解决、不受理、已并入. */
export type ProblemState = (typeof PROBLEM_STATES)[number]

/** Somebody still has to do something about it. */
export const OPEN_STATES = ['new', 'taken', 'assigned', 'handedOver'] as const

export const STEP_KINDS = [
  'brought',
  'takenIn',
  'assigned',
  'answered',
  'handedOver',
  'solved',
  'rated',
  'declined',
  'merged',
  'absorbed',
] as const
/** 提出、受理、分派、答复、交社区、解决、评价、不受理、并入、收到并入. */
export type StepKind = (typeof STEP_KINDS)[number]

export const CHECK_STATES = ['waiting', 'passed', 'refused'] as const
/** 待审核、已公开、不公开 (W-8): nothing is public before it is looked at. */
export type CheckState = (typeof CHECK_STATES)[number]

/**
 * How much of it the caller is shown: all (who brought it, the station, the offices over it), what a
 * neighbour sees (words, place, pictures that are public, no name of the bringer without consent), or
 * the bare facts (kind, state, days) that anybody sees.
 */
export type ProblemView = 'full' | 'neighbour' | 'outside'

export interface Problem {
  id: string
  stationId: string
  stationName: string
  kind: ProblemKind
  urgency: Urgency
  state: ProblemState
  view: ProblemView
  /** Not for those outside. */
  words?: string
  place?: string
  broughtOn: string
  /** The day by which it should be solved, while it is open. */
  dueOn?: string
  isOverdue: boolean
  solvedOn?: string
  /** 1 to 5, by who brought it. */
  stars?: number
  /** For those who see it in full. */
  check?: CheckState
  /** How many of its texts wait to be looked at: for those who may. */
  waitingTexts?: number
  assigneeName?: string
}

/** Who did it, as others may know it. */
export type StepBy = 'bringer' | 'station' | 'office'

export interface ProblemStep {
  id: string
  kind: StepKind
  at: string
  by: StepBy
  /** Of the station and offices; of the bringer by own consent, and for those who see all. */
  name?: string
  text?: string
  photos: Photo[]
  /** Absent where there is nothing to look at. */
  check?: CheckState
  /** Why it is not public. */
  checkReason?: string
  /** The caller wrote it, so somebody else looks at it. */
  isOwn: boolean
  /** WeChat's check found something: a person decides. */
  isDoubtful?: boolean
  stars?: number
  /** The other problem of a merger. */
  otherId?: string
}

export interface ProblemDetail extends Problem {
  showsName: boolean
  isMine: boolean
  steps: ProblemStep[]
  /** To whom it can be given: for those who may. */
  coordinators?: PersonRef[]
  mergedInto?: string
  version: number
  can: {
    review: boolean
    takeIn: boolean
    decline: boolean
    merge: boolean
    assign: boolean
    answer: boolean
    handOver: boolean
    solve: boolean
    rate: boolean
  }
}

/** What a desk has to do, over all that it keeps. */
export interface DeskCounts {
  new: number
  open: number
  overdue: number
  waiting: number
  handedOver: number
}

const Photos = v.optional(list(Id, 6), [])

export const ListProblemsInput = v.strictObject({
  /** public: what is shown of a place; mine: brought by the caller; desk: of stations the caller keeps or oversees. */
  view: v.picklist(['public', 'mine', 'desk']),
  stationId: v.optional(Id),
  regionId: v.optional(Id),
  /** `open`: whatever is not finished. */
  state: v.optional(v.picklist([...PROBLEM_STATES, 'open'])),
  kind: v.optional(v.picklist(PROBLEM_KINDS)),
  isOverdue: v.optional(v.boolean()),
  /** Something of it waits to be looked at before it is public. */
  isWaiting: v.optional(v.boolean()),
  assignedToMe: v.optional(v.boolean()),
  ...page,
})
export const FindProblemInput = v.strictObject({ id: Id })
export const FindSimilarInput = v.strictObject({
  stationId: Id,
  words: text(500, '问题'),
  place: optionalText(60, '地点'),
  /** One that is not to be found itself. */
  exceptId: v.optional(Id),
})
export const BringProblemInput = v.strictObject({
  stationId: Id,
  kind: v.picklist(PROBLEM_KINDS, '请选择类别'),
  words: text(500, '问题'),
  place: text(60, '地点'),
  urgency: v.picklist(URGENCIES, '请选择缓急'),
  /** Neighbours see who brought it; without it they do not. */
  showsName: v.boolean(),
  /** 我住在这里或在这里工作: said by the person, and nobody else's problem is brought. */
  belongsHere: v.literal(true, '只有住在或工作在这里的人可以提出'),
  photoIds: Photos,
})
export const ReviewTextInput = v.strictObject({
  id: Id,
  stepId: Id,
  approve: v.boolean(),
  reason: optionalText(200, '原因'),
})
export const TakeInProblemInput = v.strictObject({ id: Id, urgency: v.picklist(URGENCIES) })
export const DeclineProblemInput = v.strictObject({ id: Id, reason: text(200, '原因') })
export const MergeProblemInput = v.strictObject({ id: Id, intoId: Id })
export const AssignProblemInput = v.strictObject({ id: Id, personId: Id })
export const AnswerProblemInput = v.strictObject({
  id: Id,
  text: text(500, '答复'),
  photoIds: Photos,
})
export const HandOverProblemInput = v.strictObject({
  id: Id,
  dueOn: Day,
  reason: text(200, '原因'),
})
export const SolveProblemInput = v.strictObject({
  id: Id,
  result: text(500, '结果'),
  photoIds: Photos,
})
export const RateProblemInput = v.strictObject({
  id: Id,
  stars: v.pipe(v.number('请选择几颗星'), v.integer(), v.minValue(1), v.maxValue(5)),
  words: optionalText(200, '评价'),
})

type Step<S extends v.GenericSchema> = { input: v.InferInput<S>; output: ProblemDetail }

export interface ProblemApi {
  'problem.list': {
    input: v.InferInput<typeof ListProblemsInput>
    output: Page<Problem> & { counts?: DeskCounts }
  }
  'problem.find': { input: v.InferInput<typeof FindProblemInput>; output: ProblemDetail }
  'problem.findSimilar': { input: v.InferInput<typeof FindSimilarInput>; output: Problem[] }
  'problem.bring': Step<typeof BringProblemInput>
  'problem.review': Step<typeof ReviewTextInput>
  'problem.takeIn': Step<typeof TakeInProblemInput>
  'problem.decline': Step<typeof DeclineProblemInput>
  'problem.merge': Step<typeof MergeProblemInput>
  'problem.assign': Step<typeof AssignProblemInput>
  'problem.answer': Step<typeof AnswerProblemInput>
  'problem.handOver': Step<typeof HandOverProblemInput>
  'problem.solve': Step<typeof SolveProblemInput>
  'problem.rate': Step<typeof RateProblemInput>
}
