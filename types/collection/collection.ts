/**
 * 费用分摊 — what the households of an estate share among them for a work (M-8). Neither a donation nor
 * crowdfunding, and never held here: cash and transfers are written down by one and confirmed by another (M-9).
 * Amounts are in fen, areas in 0.01 m².
 */
import * as v from 'valibot'
import type { Agreement } from '../agreement'
import { Day, Id, optionalText, type Page, Phone, page, text, Version } from '../common'

export const COLLECTION_STATES = ['draft', 'open', 'closed'] as const
/** 草稿、收款中、已结账. */
export type CollectionState = (typeof COLLECTION_STATES)[number]

export const COLLECTION_BASES = ['area', 'equal', 'listed'] as const
/** 按专有面积比例；约定每户相同；约定逐户金额 (民法典第283条). */
export type CollectionBasis = (typeof COLLECTION_BASES)[number]

export const CREW_ROLES = ['collector', 'checker'] as const
/** 收款人、复核人. */
export type CrewRole = (typeof CREW_ROLES)[number]

/** Up to a hundred million yuan: beyond that it is no household's share. */
export const MOST_FEN = 10_000_000_000
export const Fen = (label = '金额') =>
  v.pipe(
    v.number(`请填写${label}`),
    v.integer(`${label}精确到分`),
    v.minValue(1, `${label}要大于 0`),
    v.maxValue(MOST_FEN, `${label}太大`),
  )

export interface Collection {
  id: string
  name: string
  regionName: string
  state: CollectionState
  /** Of all households, how many have paid; those vacant, whose owner is not reached, are no refusals. */
  householdCount: number
  paidCount: number
  vacantCount: number
  gapFen: number
  openedOn?: string
  closedOn?: string
}

/** 账目: what is confirmed by two people. */
export interface CollectionSums {
  /** Paid by households, less what was taken back as written down wrongly. */
  contributedFen: number
  subsidyFen: number
  waivedFen: number
  refundedFen: number
  spentFen: number
  /** contributed + subsidy − refunded − spent */
  balanceFen: number
}

/** A household of the caller's own. */
export interface OwnShare {
  label: string
  shareFen: number
  /** What is still to be paid. */
  dueFen: number
  state: HouseholdState
  receipts: { id: string; number: number }[]
  /** That somebody of the household agreed to the share. */
  agreement?: Agreement
}

export const HOUSEHOLD_STATES = [
  'due',
  'entered',
  'paid',
  'vacant',
  'waived',
  'disputed',
  'refunded',
] as const
/** 应收、已交待确认、已交、空置联系不到、减免、有异议、已退款. */
export type HouseholdState = (typeof HOUSEHOLD_STATES)[number]

export interface CrewMember {
  id: string
  name: string
  role: CrewRole
}

export interface CollectionDetail extends Collection {
  regionId: string
  stationId?: string
  stationName?: string
  purpose: string
  basis: CollectionBasis
  /** By what decision or agreement it is shared out. */
  agreement: string
  agreedOn: string
  /** Who takes the money and keeps it. */
  payee: string
  totalFen: number
  /** Promised; what has come in is in the sums. */
  subsidyFen: number
  subsidySource?: string
  sums: CollectionSums
  closing?: string
  /** For those who look after it, and the offices over its place. */
  states?: Record<HouseholdState, number>
  /** For those who look after it. */
  crew?: CrewMember[]
  pendingCount?: number
  mine: OwnShare[]
  version: number
  can: {
    edit: boolean
    collect: boolean
    check: boolean
    keep: boolean
    close: boolean
    reopen: boolean
    seeHouseholds: boolean
    export: boolean
  }
}

export const ListCollectionsInput = v.strictObject({
  regionId: v.optional(Id),
  stationId: v.optional(Id),
  /** Only those that the caller looks after or has a household in. */
  mine: v.optional(v.boolean()),
  ...page,
})
export const CollectionInput = v.strictObject({ id: Id })
export const CollectionVersionInput = v.strictObject({ id: Id, version: Version })

const facts = {
  name: text(40, '名称'),
  purpose: text(500, '用途'),
  basis: v.picklist(COLLECTION_BASES, '请选择分摊方式'),
  agreement: text(300, '决定或约定'),
  agreedOn: Day,
  payee: text(60, '收款单位或保管人'),
  totalFen: Fen('总费用'),
  subsidyFen: v.pipe(
    v.number('请填写补贴'),
    v.integer('补贴精确到分'),
    v.minValue(0, '补贴不能小于 0'),
    v.maxValue(MOST_FEN, '补贴太大'),
  ),
  subsidySource: optionalText(60, '补贴来源'),
}
export const CreateCollectionInput = v.strictObject({
  regionId: Id,
  stationId: v.optional(Id),
  ...facts,
})
export const UpdateCollectionInput = v.strictObject({ id: Id, version: Version, ...facts })
export const SetCollectionCrewInput = v.strictObject({
  id: Id,
  name: text(50, '姓名'),
  phone: Phone,
  role: v.picklist(CREW_ROLES, '请选择分工'),
})
export const EndCollectionCrewInput = v.strictObject({ id: Id, personId: Id })
export const CloseCollectionInput = v.strictObject({
  id: Id,
  version: Version,
  closing: text(300, '结账说明'),
})
export const ReopenCollectionInput = v.strictObject({ id: Id, reason: text(200, '原因') })

export interface CollectionBaseApi {
  'collection.list': {
    input: v.InferInput<typeof ListCollectionsInput>
    output: Page<Collection> & { can: { create: boolean } }
  }
  'collection.find': { input: v.InferInput<typeof CollectionInput>; output: CollectionDetail }
  'collection.create': {
    input: v.InferInput<typeof CreateCollectionInput>
    output: CollectionDetail
  }
  'collection.update': {
    input: v.InferInput<typeof UpdateCollectionInput>
    output: CollectionDetail
  }
  'collection.discard': {
    input: v.InferInput<typeof CollectionVersionInput>
    output: Record<string, never>
  }
  'collection.open': {
    input: v.InferInput<typeof CollectionVersionInput>
    output: CollectionDetail
  }
  'collection.setCrew': {
    input: v.InferInput<typeof SetCollectionCrewInput>
    output: CollectionDetail
  }
  'collection.endCrew': {
    input: v.InferInput<typeof EndCollectionCrewInput>
    output: CollectionDetail
  }
  'collection.close': {
    input: v.InferInput<typeof CloseCollectionInput>
    output: CollectionDetail
  }
  'collection.reopen': {
    input: v.InferInput<typeof ReopenCollectionInput>
    output: CollectionDetail
  }
}
