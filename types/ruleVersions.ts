/**
 * Thresholds and periods of owners' joint decisions (业主共同决定) as dated data: what a decision is
 * judged by is the row in force on its day. A row that ends keeps standing here, so that an old
 * decision is judged as it was made.
 */

/** 议事规则、管理规约、业委会、物业、使用维修资金、筹集维修资金、改建重建、改变用途或经营、其他: 民法典第二百七十八条. */
export const MATTERS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const
export type Matter = (typeof MATTERS)[number]

/** A part of a whole. 以上 includes the number itself, 过半数 does not (民法典第一千二百五十九条). */
export interface Fraction {
  numerator: number
  denominator: number
  inclusive: boolean
}

export type RuleValue =
  /** Of all owners, by number and by area, have to take part, or there is no result. */
  | { kind: 'participation'; share: Fraction }
  /** Have to agree, by number and by area: of those who take part, or of all. */
  | { kind: 'approval'; matters: readonly Matter[]; share: Fraction; of: 'participating' | 'all' }
  /** Whole days from the notice to the first vote. */
  | { kind: 'noticeDays'; days: number }
  /** Whole days after the close in which owners may object. */
  | { kind: 'objectionDays'; days: number }

export interface RuleVersion {
  /** As in the list of rules: `O-2`. Two rows of one id follow each other in time. */
  id: string
  article: string
  says: string
  value: RuleValue
  /** First day. */
  from: string
  /** Last day; absent while it is in force. */
  to?: string
  /** Where it was read. */
  source: string
  /** Below `high` the local office confirms it, and the screen says so. */
  confidence: 'high' | 'medium' | 'low'
  note?: string
}

const CIVIL_CODE = '《民法典》第二百七十八条'
const PROPERTY_LAW = '《物权法》第七十六条'
const TWO_THIRDS = { numerator: 2, denominator: 3, inclusive: true }
const THREE_QUARTERS = { numerator: 3, denominator: 4, inclusive: true }
const MORE_THAN_HALF = { numerator: 1, denominator: 2, inclusive: false }

export const RULE_VERSIONS: readonly RuleVersion[] = [
  {
    id: 'O-2',
    article: CIVIL_CODE,
    says: '由专有部分面积占比三分之二以上的业主且人数占比三分之二以上的业主参与表决',
    value: { kind: 'participation', share: TWO_THIRDS },
    from: '2021-01-01',
    source: '民法典全文',
    confidence: 'high',
  },
  {
    id: 'O-3',
    article: CIVIL_CODE,
    says: '应当经参与表决专有部分面积四分之三以上的业主且参与表决人数四分之三以上的业主同意',
    value: { kind: 'approval', matters: [6, 7, 8], share: THREE_QUARTERS, of: 'participating' },
    from: '2021-01-01',
    source: '民法典全文',
    confidence: 'high',
  },
  {
    id: 'O-4',
    article: CIVIL_CODE,
    says: '应当经参与表决专有部分面积过半数的业主且参与表决人数过半数的业主同意',
    value: {
      kind: 'approval',
      matters: [1, 2, 3, 4, 5, 9],
      share: MORE_THAN_HALF,
      of: 'participating',
    },
    from: '2021-01-01',
    source: '民法典全文',
    confidence: 'high',
  },
  {
    id: 'O-18',
    article: PROPERTY_LAW,
    says: '应当经专有部分占建筑物总面积三分之二以上的业主且占总人数三分之二以上的业主同意',
    value: { kind: 'approval', matters: [5, 6, 7], share: TWO_THIRDS, of: 'all' },
    from: '2007-10-01',
    to: '2020-12-31',
    source: '物权法条文，未核对原文',
    confidence: 'medium',
    note: '当时筹集和使用维修资金是一项，都按三分之二',
  },
  {
    id: 'O-18',
    article: PROPERTY_LAW,
    says: '应当经专有部分占建筑物总面积过半数的业主且占总人数过半数的业主同意',
    value: { kind: 'approval', matters: [1, 2, 3, 4, 8, 9], share: MORE_THAN_HALF, of: 'all' },
    from: '2007-10-01',
    to: '2020-12-31',
    source: '物权法条文，未核对原文',
    confidence: 'medium',
    note: '改变共有部分用途当时归入“其他重大事项”',
  },
  {
    id: 'O-10',
    article: '《物业管理条例》第十四条',
    says: '召开业主大会会议，应当于会议召开 15 日以前通知全体业主，并同时告知居民委员会',
    value: { kind: 'noticeDays', days: 15 },
    from: '2003-09-01',
    source: '物业管理条例（2018 年修订）全文',
    confidence: 'high',
  },
  {
    id: 'O-9',
    article: '《民法典》第二百八十条',
    says: '决定侵害业主合法权益的，受侵害的业主可以请求人民法院予以撤销',
    value: { kind: 'objectionDays', days: 7 },
    from: '2007-10-01',
    source: '本系统约定，法律没有写明天数',
    confidence: 'low',
    note: '本小区议事规则另有约定的，按议事规则',
  },
]
