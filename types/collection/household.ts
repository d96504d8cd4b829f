/** 住户 — the households of a collection: where they live, their share, how it stands, who went there. */
import * as v from 'valibot'
import { type Agreement, AgreementInput } from '../agreement'
import { Day, type FileAnswer, Id, list, optionalText, text } from '../common'
import { Fen, type HouseholdState } from './collection'

export const VISIT_OUTCOMES = ['agreed', 'absent', 'vacant', 'disputed', 'settled'] as const
/** 已同意分摊、没人在家、空置联系不到、有异议、已联系上（或异议已说清）. */
export type VisitOutcome = (typeof VISIT_OUTCOMES)[number]

/** So many an answer carries, and a phone keeps. */
export const MOST_HOUSEHOLDS = 2000

export interface Household {
  id: string
  /** 俞范新村 7号楼 2单元 301 */
  label: string
  estateName?: string
  building: string
  entrance?: string
  floor?: number
  room: string
  ownerName?: string
  /** Exclusive area in 0.01 m². */
  area?: number
  /** Agreed for this household alone. */
  agreedFen?: number
  /** Fixed when the collection opens; before that what it would be. */
  shareFen?: number
  /** What is still to be paid: the share less what was waived and paid. */
  dueFen: number
  paidFen: number
  state: HouseholdState
  /** Written down and not yet confirmed. */
  pending?: { kind: 'payment' | 'waiver' | 'refund' | 'reversal'; byName: string }
  receipts: { id: string; number: number }[]
  visitCount: number
  lastVisit?: { outcome: VisitOutcome; note?: string; day: string }
  /** That the share was agreed to, unless something else was said since; without the picture. */
  agreement?: Agreement
}

export const SHARE_PROBLEMS = [
  'noHouseholds',
  'areaMissing',
  'amountMissing',
  'amountsDiffer',
  'shareZero',
] as const
/** Why shares cannot be worked out yet. */
export type ShareProblem = (typeof SHARE_PROBLEMS)[number]

export interface HouseholdList {
  items: Household[]
  /** Only while it is a draft. */
  problem?: ShareProblem
}

const place = {
  estateName: optionalText(30, '小区'),
  building: text(20, '楼号'),
  entrance: optionalText(10, '单元'),
  floor: v.optional(
    v.pipe(v.number('楼层是数字'), v.integer('楼层是整数'), v.minValue(-5), v.maxValue(150)),
  ),
  room: text(20, '室号'),
  ownerName: optionalText(50, '户主'),
  /** 0.01 m², up to ten thousand square metres. */
  area: v.optional(
    v.pipe(
      v.number('面积是数字'),
      v.integer('面积精确到 0.01 平方米'),
      v.minValue(1, '面积要大于 0'),
      v.maxValue(1_000_000, '面积太大'),
    ),
  ),
  agreedFen: v.optional(Fen('约定金额')),
}
export const HouseholdFacts = v.strictObject(place)
export type HouseholdFacts = v.InferOutput<typeof HouseholdFacts>

export const ListHouseholdsInput = v.strictObject({ collectionId: Id })
export const AddHouseholdsInput = v.strictObject({
  collectionId: Id,
  households: v.pipe(list(HouseholdFacts, 300), v.minLength(1, '请填写住户')),
})
export const TakeHouseholdsInput = v.strictObject({ collectionId: Id })
export const CorrectHouseholdInput = v.strictObject({ id: Id, ...place })
export const RemoveHouseholdsInput = v.strictObject({
  collectionId: Id,
  ids: v.pipe(list(Id, 300), v.minLength(1, '请选择住户')),
})
export const ImportHouseholdsInput = v.strictObject({ collectionId: Id, fileId: Id })
export const ShowAgreementInput = v.strictObject({ householdId: Id })
export const RecordVisitInput = v.pipe(
  v.strictObject({
    householdId: Id,
    outcome: v.picklist(VISIT_OUTCOMES, '请选择结果'),
    note: optionalText(200, '说明'),
    visitedOn: Day,
    /** Who agreed to the share, and by what; for `agreed` alone. */
    saidBy: optionalText(50, '住户姓名'),
    agreement: v.optional(AgreementInput),
  }),
  v.forward(
    v.check(
      ({ outcome, agreement }) => (outcome === 'agreed') === (agreement !== undefined),
      '同意分摊要请住户签字或者报住户码',
    ),
    ['agreement'],
  ),
  v.forward(
    v.check(
      ({ outcome, saidBy }) => (outcome === 'agreed') === (saidBy !== undefined),
      '请填写同意分摊的住户姓名',
    ),
    ['saidBy'],
  ),
)

/** Either all rows are taken, in place of the list that was, or none. */
export interface HouseholdImport {
  added: number
  problems: { row: number; message: string }[]
}

export interface CollectionHouseholdApi {
  'collection.listHouseholds': {
    input: v.InferInput<typeof ListHouseholdsInput>
    output: HouseholdList
  }
  'collection.addHouseholds': {
    input: v.InferInput<typeof AddHouseholdsInput>
    output: HouseholdList
  }
  'collection.takeHouseholds': {
    input: v.InferInput<typeof TakeHouseholdsInput>
    output: HouseholdList
  }
  'collection.correctHousehold': {
    input: v.InferInput<typeof CorrectHouseholdInput>
    output: HouseholdList
  }
  'collection.removeHouseholds': {
    input: v.InferInput<typeof RemoveHouseholdsInput>
    output: HouseholdList
  }
  'collection.householdTemplate': { input: Record<string, never>; output: FileAnswer }
  'collection.importHouseholds': {
    input: v.InferInput<typeof ImportHouseholdsInput>
    output: HouseholdImport
  }
  /** With the picture of the signature, for those who see the household. */
  'collection.showAgreement': {
    input: v.InferInput<typeof ShowAgreementInput>
    output: Agreement
  }
  'collection.recordVisit': {
    input: v.InferInput<typeof RecordVisitInput>
    output: Household
  }
}
