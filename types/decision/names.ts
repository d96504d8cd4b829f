/** What a decision is called, on pages as in what the server writes. */
import type { Matter } from '../ruleVersions'
import type { DecisionKind, SilenceAs } from './decision'
import type { Channel, Choice } from './vote'

export const KIND: Record<DecisionKind, string> = {
  consultation: '意向征询（非正式表决）',
  formal: '正式表决结果录入',
}

export const MATTER: Record<Matter, string> = {
  1: '制定、修改议事规则',
  2: '制定、修改管理规约',
  3: '选举、更换业委会成员',
  4: '选聘、解聘物业服务人',
  5: '使用维修资金',
  6: '筹集维修资金',
  7: '改建、重建建筑物及附属设施',
  8: '改变共有部分用途或者利用共有部分经营',
  9: '其他重大事项',
}

export const SILENCE: Record<SilenceAs, string> = {
  majority: '随已投票业主的多数意见',
  abstain: '计作弃权',
}

export const CHOICE: Record<Choice, string> = { yes: '同意', no: '不同意', abstain: '弃权' }

export const CHANNEL: Record<Channel, string> = {
  app: '手机投票',
  paper: '纸质票',
  visit: '上门收票',
  counter: '柜台代办',
}
