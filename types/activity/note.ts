/** 培训、表彰奖励、评价、星级 — what a volunteer's record holds beside hours (V-15, V-28). */
import * as v from 'valibot'
import { Day, Id, list, optionalText, text } from '../common'

export const NOTE_KINDS = ['training', 'award', 'evaluation', 'stars'] as const
/** 培训、表彰奖励、服务评价、星级评定. */
export type NoteKind = (typeof NOTE_KINDS)[number]

const stars = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))
const common = { name: text(60, '名称'), content: optionalText(300, '内容'), day: Day }

/** By whom it was given is the organiser of the activity, as it is called on that day. */
const Note = v.variant('kind', [
  v.strictObject({
    kind: v.literal('training'),
    ...common,
    /** 学习时长: minutes of learning, which are no hours of service. */
    minutes: v.pipe(v.number(), v.integer(), v.minValue(1, '请填写学习时长'), v.maxValue(100_000)),
  }),
  v.strictObject({ kind: v.literal('award'), ...common }),
  v.strictObject({ kind: v.literal('evaluation'), ...common, stars: v.optional(stars) }),
  v.strictObject({ kind: v.literal('stars'), ...common, stars }),
])
export type NoteInput = v.InferInput<typeof Note>

export const AddNoteInput = v.strictObject({
  activityId: Id,
  /** Of those who came. */
  personIds: v.pipe(list(Id, 500), v.minLength(1, '请选择人员')),
  note: Note,
})
/** What was written down wrongly is taken back with a reason, and stays to be seen as such. */
export const TakeBackNoteInput = v.strictObject({ id: Id, reason: text(200, '理由') })
export const ListNotesInput = v.strictObject({ activityId: Id })

export interface ServiceNote {
  id: string
  kind: NoteKind
  name: string
  content?: string
  minutes?: number
  stars?: number
  /** 举办、表彰或评价单位. */
  body: string
  day: string
  activityTitle: string
  takenBack?: { reason: string; at: string }
}
export interface PersonNote extends ServiceNote {
  personId: string
  by: string
}

export interface NoteApi {
  'activity.addNote': { input: v.InferInput<typeof AddNoteInput>; output: PersonNote[] }
  'activity.takeBackNote': { input: v.InferInput<typeof TakeBackNoteInput>; output: PersonNote[] }
  'activity.listNotes': { input: v.InferInput<typeof ListNotesInput>; output: PersonNote[] }
  'activity.myNotes': { input: Record<string, never>; output: ServiceNote[] }
}
