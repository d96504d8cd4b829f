/** 收支 — what came in and went out: written down by one, confirmed by another, never changed after. */
import * as v from 'valibot'
import {
  Day,
  type FileAnswer,
  type FileLink,
  Id,
  list,
  optionalText,
  type Page,
  type Photo,
  page,
  text,
} from '../common'
import { type CollectionSums, Fen } from './collection'
import type { Household } from './household'

export const ENTRY_KINDS = [
  'payment',
  'waiver',
  'refund',
  'subsidy',
  'expense',
  'reversal',
] as const
/** 住户交款、减免、退款、补贴到账、支出、冲正. */
export type EntryKind = (typeof ENTRY_KINDS)[number]

export const PAY_METHODS = ['cash', 'transfer'] as const
/** 现金、转账. */
export type PayMethod = (typeof PAY_METHODS)[number]

export const CHECK_OUTCOMES = ['confirmed', 'rejected', 'withdrawn'] as const
/** 已确认、被退回、已撤回. */
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number]

export interface LedgerEntry {
  id: string
  kind: EntryKind
  amountFen: number
  method?: PayMethod
  /** Who handed it over, or to whom it was paid. */
  party?: string
  note?: string
  day: string
  householdId?: string
  householdLabel?: string
  enteredBy: string
  enteredAt: string
  outcome?: CheckOutcome
  checkedBy?: string
  reason?: string
  /** What it takes back. */
  correctsKind?: EntryKind
  /** Taken back by another entry. */
  isReversed: boolean
  bills: Photo[]
  can: { decide: boolean; withdraw: boolean; reverse: boolean }
}

/** One line of the public account. */
export interface AccountLine {
  id: string
  kind: 'subsidy' | 'expense'
  day: string
  what: string
  party?: string
  /** Negative where it takes an earlier line back. */
  amountFen: number
  bills: Photo[]
}

/** 账目公开: no household and no person is named in it. */
export interface PublicAccount {
  collectionName: string
  regionName: string
  sums: CollectionSums
  totalFen: number
  gapFen: number
  householdCount: number
  paidCount: number
  vacantCount: number
  lines: AccountLine[]
  payee: string
  agreement: string
  agreedOn: string
  closing?: string
  asOf: string
}

/** 收款收据: as it can be checked by whoever has the paper (M-6: no donation receipt). */
export interface Receipt {
  id: string
  number: number
  code: string
  collectionId: string
  collectionName: string
  regionName: string
  purpose: string
  payee: string
  label: string
  amountFen: number
  method: PayMethod
  day: string
  issuedAt: string
  /** Taken back as wrong, or given back to the household. */
  state: 'valid' | 'void' | 'refunded'
  isMine: boolean
}

export const EnterPaymentInput = v.strictObject({
  householdId: Id,
  /** What was handed over; it has to be what is still due. */
  amountFen: Fen(),
  method: v.picklist(PAY_METHODS, '请选择交款方式'),
  payer: optionalText(50, '交款人'),
  paidOn: Day,
})
export const WaiveShareInput = v.strictObject({
  householdId: Id,
  amountFen: Fen('减免金额'),
  reason: text(200, '减免原因'),
})
export const EnterRefundInput = v.strictObject({
  householdId: Id,
  amountFen: Fen('退款金额'),
  method: v.picklist(PAY_METHODS, '请选择退款方式'),
  reason: text(200, '退款原因'),
})
export const RecordMoneyInput = v.pipe(
  v.strictObject({
    collectionId: Id,
    kind: v.picklist(['subsidy', 'expense'], '请选择收入或支出'),
    amountFen: Fen(),
    day: Day,
    what: text(100, '内容'),
    party: optionalText(60, '对方单位'),
    photoIds: v.optional(list(Id, 9)),
    /** The uploader has looked: no names, numbers or account of a person can be read in the pictures (D-9). */
    namesCovered: v.optional(v.boolean()),
  }),
  v.forward(
    v.check(
      ({ photoIds, namesCovered }) => !photoIds?.length || namesCovered === true,
      '请确认照片上的姓名、电话和账号已经遮住',
    ),
    ['namesCovered'],
  ),
)
export const ReverseEntryInput = v.strictObject({ entryId: Id, reason: text(200, '冲正原因') })
export const WithdrawEntryInput = v.strictObject({ entryId: Id })
export const DecideEntriesInput = v.pipe(
  v.strictObject({
    collectionId: Id,
    entryIds: v.pipe(list(Id, 100), v.minLength(1, '请选择记录')),
    confirm: v.boolean(),
    reason: optionalText(200, '退回原因'),
  }),
  v.forward(
    v.check(({ confirm, reason }) => confirm || reason !== undefined, '请填写退回原因'),
    ['reason'],
  ),
)
export const ListLedgerInput = v.strictObject({
  collectionId: Id,
  /** Only what waits to be confirmed. */
  pending: v.optional(v.boolean()),
  householdId: v.optional(Id),
  ...page,
})
export const AccountInput = v.strictObject({ collectionId: Id })
/** As it is printed, with or without its hyphen. */
const ReceiptCode = v.pipe(
  v.string('请输入校验码'),
  v.maxLength(40),
  v.transform((value) => value.toUpperCase().replace(/[^0-9A-Z]/g, '')),
  v.length(10, '校验码是 10 位字母和数字'),
)
export const FindReceiptInput = v.strictObject({ code: ReceiptCode })
export const ClaimHouseholdInput = v.strictObject({ code: ReceiptCode })
export const PrintReceiptInput = v.strictObject({ id: Id })
/** Numbers from and to, both included, at most sixty on twenty pages. */
const number = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000))
export const PrintReceiptsInput = v.pipe(
  v.strictObject({ collectionId: Id, from: number, to: number }),
  v.forward(
    v.check(({ from, to }) => to >= from && to - from < 60, '一次最多打印 60 张'),
    ['to'],
  ),
)

export interface LedgerApi {
  'collection.enterPayment': { input: v.InferInput<typeof EnterPaymentInput>; output: Household }
  'collection.waiveShare': { input: v.InferInput<typeof WaiveShareInput>; output: Household }
  'collection.enterRefund': { input: v.InferInput<typeof EnterRefundInput>; output: Household }
  'collection.recordMoney': {
    input: v.InferInput<typeof RecordMoneyInput>
    output: { entryId: string }
  }
  'collection.reverseEntry': {
    input: v.InferInput<typeof ReverseEntryInput>
    output: { entryId: string }
  }
  'collection.withdrawEntry': {
    input: v.InferInput<typeof WithdrawEntryInput>
    output: Record<string, never>
  }
  'collection.decideEntries': {
    input: v.InferInput<typeof DecideEntriesInput>
    output: { decided: number; receiptNumbers: number[] }
  }
  'collection.listLedger': {
    input: v.InferInput<typeof ListLedgerInput>
    output: Page<LedgerEntry>
  }
  'collection.account': { input: v.InferInput<typeof AccountInput>; output: PublicAccount }
  'collection.findReceipt': { input: v.InferInput<typeof FindReceiptInput>; output: Receipt }
  'collection.claimHousehold': { input: v.InferInput<typeof ClaimHouseholdInput>; output: Receipt }
  'collection.printReceipt': { input: v.InferInput<typeof PrintReceiptInput>; output: FileAnswer }
  'collection.printReceipts': {
    input: v.InferInput<typeof PrintReceiptsInput>
    output: FileAnswer
  }
  'collection.exportAccount': { input: v.InferInput<typeof AccountInput>; output: FileLink }
}
