/** 日常奉献 — what somebody does day after day by themselves: three taps a day. Never service hours. */
import * as v from 'valibot'
import { Day, Id, optionalText, type Page, page, text } from '../common'

export interface Giving {
  id: string
  /** 送凉开水到施工点. */
  title: string
  startedOn: string
  endedOn?: string
  personName: string
  days: number
  lastDay?: string
  isDoneToday: boolean
  /** Own consent that others may see it with the name (D-9). */
  isPublic: boolean
  can: { log: boolean; publish: boolean; end: boolean }
}
export interface GivingDay {
  day: string
  note?: string
  minutes?: number
}
export interface GivingDetail extends Giving {
  log: GivingDay[]
}
export const StartGivingInput = v.strictObject({ title: text(40, '做什么'), startedOn: Day })
/** The same day twice is once; the later note stands. */
export const LogGivingInput = v.strictObject({
  id: Id,
  day: Day,
  note: optionalText(200, '备注'),
  minutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1440))),
})
export const PublishGivingInput = v.strictObject({ id: Id, isPublic: v.boolean() })
export const GivingInput = v.strictObject({ id: Id })
export const ListPublicGivingsInput = v.strictObject({ ...page })

export interface GivingApi {
  'activity.startGiving': { input: v.InferInput<typeof StartGivingInput>; output: GivingDetail }
  'activity.logGiving': { input: v.InferInput<typeof LogGivingInput>; output: GivingDetail }
  'activity.publishGiving': { input: v.InferInput<typeof PublishGivingInput>; output: GivingDetail }
  'activity.endGiving': { input: v.InferInput<typeof GivingInput>; output: GivingDetail }
  'activity.findGiving': { input: v.InferInput<typeof GivingInput>; output: GivingDetail }
  'activity.myGivings': { input: Record<string, never>; output: Giving[] }
  'activity.publicGivings': {
    input: v.InferInput<typeof ListPublicGivingsInput>
    output: Page<Giving>
  }
}
