/** 填报数 — what an office reports beside what the product computes, with its qualifier and source. */
import * as v from 'valibot'
import { Day, Id, type PersonRef, text } from '../common'
import { FIGURE_NAMES, type FigureName, factOf } from './figures'

export const QUALIFIERS = ['exact', 'about', 'over', 'more', 'tenths'] as const
/** 恰好、约、逾、余、成. */
export type Qualifier = (typeof QUALIFIERS)[number]

export interface Reported {
  id: string
  /** In the unit of the figure; hours as minutes, shares in hundredths. */
  value: number
  qualifier: Qualifier
  source: string
  asOf: string
}

/** What was entered, when and by whom; without `reported` an entry that withdrew the one before. */
export interface ReportedEntry {
  id: string
  reported?: Reported
  reason: string
  enteredBy: PersonRef
  enteredAt: string
}

const reportable = FIGURE_NAMES.filter((name) => factOf(name).isReportable)
const ReportableFigure = v.picklist(reportable as [FigureName, ...FigureName[]])
const place = { regionId: Id, name: ReportableFigure }
/** The entry that held when the form was opened: another one since then is not overwritten. */
const change = { follows: v.optional(Id), reason: text(200, '理由') }

export const EnterReportedInput = v.pipe(
  v.strictObject({
    ...place,
    ...change,
    value: v.pipe(
      v.number('请填写数值'),
      v.integer('请填写整数'),
      v.minValue(0, '数值不能小于 0'),
      v.maxValue(1_000_000_000_000, '数值太大'),
    ),
    qualifier: v.picklist(QUALIFIERS),
    source: text(100, '来源'),
    asOf: Day,
  }),
  v.forward(
    v.check(
      ({ name, qualifier, value }) =>
        factOf(name).kind === 'share'
          ? value <= 100 && (qualifier !== 'tenths' || (value > 0 && value % 10 === 0))
          : qualifier !== 'tenths',
      '比例填 0 到 100；“成”只用于比例，一成是 10',
    ),
    ['value'],
  ),
)

export const WithdrawReportedInput = v.strictObject({
  ...place,
  follows: Id,
  reason: text(200, '理由'),
})

export const ListReportedInput = v.strictObject(place)
