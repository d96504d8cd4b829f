/** The users' words for what the contract names in English. */
import type {
  CollectionBasis,
  CollectionState,
  CrewRole,
  EntryKind,
  Household,
  HouseholdState,
  LedgerEntry,
  PayMethod,
  Receipt,
  ShareProblem,
  VisitOutcome,
} from '@contract/collection'
import type { IconName } from '@/components/Icon'
import type { Tone } from '@/components/Tag'

interface StateWord {
  text: string
  tone: Tone
  icon: IconName
}

export const STATE: Record<CollectionState, StateWord> = {
  draft: { text: '草稿', tone: 'plain', icon: 'edit' },
  open: { text: '收款中', tone: 'brand', icon: 'running' },
  closed: { text: '已结账', tone: 'ok', icon: 'check' },
}

export const BASIS: Record<CollectionBasis, string> = {
  area: '按专有面积比例',
  equal: '约定每户相同',
  listed: '约定逐户金额',
}

export const BASIS_HINT: Record<CollectionBasis, string> = {
  area: '没有约定时按这个办；各户相加与应分摊的金额一分不差',
  equal: '业主共同约定每户一样多，差的一分钱由排在前面的住户承担',
  listed: '业主共同约定了每一户的金额，合计要等于应分摊的金额',
}

export const HOUSEHOLD: Record<HouseholdState, StateWord> = {
  due: { text: '应收', tone: 'info', icon: 'money' },
  entered: { text: '已交待确认', tone: 'warn', icon: 'waiting' },
  paid: { text: '已交', tone: 'ok', icon: 'check' },
  vacant: { text: '空置联系不到', tone: 'plain', icon: 'building' },
  waived: { text: '减免', tone: 'ok', icon: 'done' },
  disputed: { text: '有异议', tone: 'warn', icon: 'info' },
  refunded: { text: '已退款', tone: 'plain', icon: 'refresh' },
}

export const VISIT: Record<VisitOutcome, { text: string; hint: string }> = {
  agreed: { text: '已同意分摊', hint: '请住户在屏幕上签字，或者报住户码' },
  absent: { text: '没人在家', hint: '下次再来，住户仍是应收' },
  vacant: { text: '空置，联系不到户主', hint: '不算拒交，公开时不显示是哪一户' },
  disputed: { text: '有异议', hint: '把住户的意见记下来，只有收款的人看得到' },
  settled: { text: '已联系上，或异议已说清', hint: '恢复为应收' },
}

export const METHOD: Record<PayMethod, string> = { cash: '现金', transfer: '转账' }

export const CREW: Record<CrewRole, string> = { collector: '收款人', checker: '复核人' }

export const ENTRY: Record<EntryKind, string> = {
  payment: '住户交款',
  waiver: '减免',
  refund: '退款',
  subsidy: '补贴到账',
  expense: '支出',
  reversal: '冲正',
}

export const OUTCOME: Record<NonNullable<LedgerEntry['outcome']> | 'waiting', StateWord> = {
  waiting: { text: '待复核', tone: 'warn', icon: 'waiting' },
  confirmed: { text: '已确认', tone: 'ok', icon: 'check' },
  rejected: { text: '已退回', tone: 'plain', icon: 'close' },
  withdrawn: { text: '已撤回', tone: 'plain', icon: 'close' },
}

export const RECEIPT: Record<Receipt['state'], StateWord> = {
  valid: { text: '有效', tone: 'ok', icon: 'check' },
  void: { text: '已作废', tone: 'warn', icon: 'close' },
  refunded: { text: '已退款', tone: 'plain', icon: 'refresh' },
}

export const PROBLEM: Record<ShareProblem, string> = {
  noHouseholds: '还没有住户。请先导入表格，或按楼栋添加。',
  areaMissing: '有住户没有填写专有面积，还算不出每户的份额。',
  amountMissing: '有住户没有填写约定金额。',
  amountsDiffer: '约定金额的合计与应分摊的金额不相等，请核对。',
  shareZero: '有住户分摊不到一分钱，请核对费用和住户。',
}

/** 000012 */
export const receiptNumber = (number: number): string => String(number).padStart(6, '0')

/** ABCDE-FGHJK */
export const codeWords = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`

export const facts = (...parts: (string | false | undefined)[]): string =>
  parts.filter(Boolean).join(' · ')

/** What waits for a second person at this door. */
export const pendingWords = ({ pending }: Household): string | undefined =>
  pending && `${ENTRY[pending.kind]}待复核（${pending.byName}记）`
