/** 投票 — one vote for one owner over all channels: the last one before the close counts, all are kept. */
import * as v from 'valibot'
import { type Agreement, AgreementInput, type AgreementKind } from '../agreement'
import { Id, Instant, list, optionalText, type Page, type Photo, page, text } from '../common'

export const CHOICES = ['yes', 'no', 'abstain'] as const
/** 同意、不同意、弃权. */
export type Choice = (typeof CHOICES)[number]

export const CHANNELS = ['app', 'paper', 'visit', 'counter'] as const
/** 手机投票、纸质票、上门收票、柜台代办. */
export type Channel = (typeof CHANNELS)[number]
/** What one person enters and another checks. */
export type PaperChannel = Exclude<Channel, 'app'>

export interface CastVote {
  choice: Choice
  channel: Channel
  at: string
  /** Of the vote in the app that counts: under this code it stands in the evidence pack, and nobody else has it. */
  receipt?: string
  /** Who entered it for the owner, and who checked it. */
  enteredBy?: string
  checkedBy?: string
  /** How the owner agreed to that; on paper otherwise. */
  agreement?: AgreementKind
}

/** An owner as those who vote for them see it. */
export interface OwnVoter {
  voterId: string
  /** `7号楼 301室`, all flats of the owner. */
  flats: string[]
  ownerName: string
  /** 0.01 m² */
  area: number
  /** The newest first; the first one counts. */
  votes: CastVote[]
  /** What was held against the result for this owner, and what was answered; the newest first. */
  objections: { said: string; at: string; answer?: string }[]
}

/** An owner on the list of those who collect votes: whether they voted, and never how. */
export interface VoterRow {
  voterId: string
  flats: string[]
  ownerName: string
  area: number
  hasVoted: boolean
  /** A paper of theirs waits to be checked. */
  hasPaper: boolean
}

export interface CodeSlip {
  voterId: string
  building: string
  flats: string[]
  ownerName: string
  code: string
}

export interface PaperVote {
  id: string
  voterId: string
  flats: string[]
  ownerName: string
  area: number
  channel: PaperChannel
  choice: Choice
  castAt: string
  proxyName?: string
  note?: string
  state: 'entered' | 'accepted' | 'refused'
  enteredBy: string
  enteredAt: string
  checkedBy?: string
  checkedAt?: string
  reason?: string
  photos: Photo[]
  /** In place of a paper. */
  agreement?: Agreement
  can: { check: boolean }
}

export interface Objection {
  id: string
  flats: string[]
  ownerName: string
  said: string
  objectedAt: string
  answer?: string
  answeredAt?: string
}

/** Read aloud and typed in by hand: 8 letters and digits without I, L, O, U. */
const VoteCode = v.pipe(
  v.string('请输入投票码'),
  v.maxLength(30, '投票码是 8 位'),
  v.transform((code) =>
    code.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0'),
  ),
  v.regex(/^[0-9A-HJKMNP-TV-Z]{8}$/, '投票码是 8 位数字和字母'),
)
const Building = text(20, '楼栋')

export const EnterDecisionInput = v.strictObject({
  id: Id,
  building: Building,
  room: text(20, '室号'),
  code: VoteCode,
})
export const VoteInput = v.strictObject({
  id: Id,
  voterId: Id,
  choice: v.picklist(CHOICES),
})
export const ListVotersInput = v.strictObject({
  id: Id,
  building: v.optional(Building),
  query: optionalText(50, '关键词'),
  hasVoted: v.optional(v.boolean()),
  ...page,
})
/** The codes of one building, to be printed and handed out; `voterId` alone makes a new code for one. */
export const PrintCodesInput = v.strictObject({ id: Id, building: Building })
export const RenewCodeInput = v.strictObject({ id: Id, voterId: Id, reason: text(100, '原因') })
export const EnterPaperInput = v.pipe(
  v.strictObject({
    id: Id,
    voterId: Id,
    channel: v.picklist(['paper', 'visit', 'counter']),
    choice: v.picklist(CHOICES),
    castAt: Instant,
    proxyName: optionalText(50, '代理人'),
    note: optionalText(200, '备注'),
    fileIds: v.optional(list(Id, 4), []),
    /** At the counter or at the door, in place of a paper: the owner signs or says the code. */
    agreement: v.optional(AgreementInput),
    /** The owner or a co-owner who does. */
    saidBy: optionalText(50, '业主姓名'),
  }),
  v.forward(
    v.check(({ channel, agreement }) => channel !== 'paper' || !agreement, '纸质票请拍照'),
    ['agreement'],
  ),
  v.forward(
    v.check(
      ({ channel, agreement }) => channel !== 'counter' || agreement !== undefined,
      '柜台代办要请业主签字或者报投票码',
    ),
    ['agreement'],
  ),
  v.forward(
    v.check(
      ({ agreement, fileIds }) => agreement !== undefined || fileIds.length > 0,
      '请拍下签字的表决票',
    ),
    ['fileIds'],
  ),
  v.forward(
    v.check(
      ({ agreement, proxyName }) => !agreement || !proxyName,
      '代理投票要用纸质票和授权委托书',
    ),
    ['proxyName'],
  ),
  v.forward(
    v.check(({ agreement, saidBy }) => !agreement || saidBy !== undefined, '请填写业主姓名'),
    ['saidBy'],
  ),
)
export const CheckPaperInput = v.strictObject({
  paperId: Id,
  accept: v.boolean(),
  reason: optionalText(200, '原因'),
})
export const ListPapersInput = v.strictObject({
  id: Id,
  state: v.optional(v.picklist(['entered', 'accepted', 'refused'])),
  ...page,
})
export const ObjectInput = v.strictObject({ id: Id, voterId: Id, said: text(500, '异议内容') })
export const AnswerObjectionInput = v.strictObject({
  objectionId: Id,
  answer: text(500, '答复'),
})
export const ListObjectionsInput = v.strictObject({ id: Id })

export interface VoteApi {
  'decision.enter': { input: v.InferInput<typeof EnterDecisionInput>; output: OwnVoter }
  'decision.vote': {
    input: v.InferInput<typeof VoteInput>
    output: { voterId: string; choice: Choice; at: string }
  }
  'decision.listVoters': {
    input: v.InferInput<typeof ListVotersInput>
    output: Page<VoterRow> & { buildings: string[]; owners: number; voted: number }
  }
  'decision.printCodes': {
    input: v.InferInput<typeof PrintCodesInput>
    output: { slips: CodeSlip[] }
  }
  'decision.renewCode': { input: v.InferInput<typeof RenewCodeInput>; output: CodeSlip }
  'decision.enterPaper': { input: v.InferInput<typeof EnterPaperInput>; output: PaperVote }
  'decision.checkPaper': { input: v.InferInput<typeof CheckPaperInput>; output: PaperVote }
  'decision.listPapers': { input: v.InferInput<typeof ListPapersInput>; output: Page<PaperVote> }
  'decision.object': { input: v.InferInput<typeof ObjectInput>; output: { id: string } }
  'decision.answerObjection': {
    input: v.InferInput<typeof AnswerObjectionInput>
    output: Objection
  }
  'decision.listObjections': {
    input: v.InferInput<typeof ListObjectionsInput>
    output: { items: Objection[] }
  }
}
