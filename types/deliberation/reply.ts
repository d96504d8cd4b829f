/** 答复 — what a household answers to the questions, or chooses from the menu; changeable until the close, history kept. */
import * as v from 'valibot'
import { type Agreement, AgreementInput } from '../agreement'
import { Id, list, page, text } from '../common'
import { STEPS, type Step } from './step'

export const REPLY_CHANNELS = ['app', 'paper', 'visit', 'counter'] as const
/** 手机、纸质、上门、柜台代办. */
export type ReplyChannel = (typeof REPLY_CHANNELS)[number]

export interface Reply {
  id: string
  step: Step
  optionIds: string[]
  words: { questionId: string; words: string }[]
  channel: ReplyChannel
  at: string
  /** Of a paper: who signed it, and who entered it. */
  saidBy?: string
  enteredBy?: string
  /** How the household agreed that it is entered for it, in place of a paper. */
  agreement?: Agreement
  /** A later one counts instead. */
  isReplaced: boolean
}

/** Whether a household has replied, never what. */
export interface HouseholdProgress {
  id: string
  name: string
  /** Somebody speaks for it on a phone. */
  isRepresented: boolean
  reply?: { channel: ReplyChannel; at: string }
}

export interface BuildingProgress {
  id: string
  name: string
  households: number
  replied: number
}

export interface Progress {
  buildings: BuildingProgress[]
  /** Of the building that was asked for. */
  households: HouseholdProgress[]
}

/** Without the room: an opinion, and from which building. */
export interface Opinion {
  id: string
  buildingName: string
  words: string
}

export const ReplyInput = v.strictObject({
  id: Id,
  step: v.picklist(STEPS),
  householdId: Id,
  optionIds: list(Id, 60),
  words: v.optional(list(v.strictObject({ questionId: Id, words: text(500, '意见') }), 12), []),
  /** Entered for the household from paper or at the door: whose word it is. */
  entered: v.optional(
    v.pipe(
      v.strictObject({
        channel: v.picklist(['paper', 'visit', 'counter']),
        saidBy: text(50, '姓名'),
        /** In place of a paper: the household signs on the screen or says its code. */
        agreement: v.optional(AgreementInput),
      }),
      v.forward(
        v.check(
          ({ channel, agreement }) => channel !== 'counter' || agreement !== undefined,
          '柜台代办要请住户签字或者报住户码',
        ),
        ['agreement'],
      ),
    ),
  ),
})
export const ShowProgressInput = v.strictObject({
  id: Id,
  step: v.picklist(STEPS),
  buildingId: v.optional(Id),
})
export const ListOpinionsInput = v.strictObject({ id: Id, questionId: Id, ...page })
