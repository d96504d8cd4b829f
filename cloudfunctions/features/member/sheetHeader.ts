/** Which column of a roster is which, by what people call it. */
import type { ImportColumn } from '@contract/member'
import { type SheetPlan, synonymsOf } from '../../core/sheet/header'

/** What each column is called in the template, and in the sentences of a preview. */
export const COLUMN_NAMES: Record<ImportColumn, string> = {
  name: '姓名',
  phone: '手机号',
  category: '党员类别',
  homeBranch: '组织关系所在党支部',
  region: '报到社区',
  skills: '特长',
  services: '可服务类别',
  mobile: '流动党员',
  inService: '在职党员',
  joinedPartyOn: '入党日期',
}

export const ROSTER_SHEET: SheetPlan<ImportColumn> = {
  names: COLUMN_NAMES,
  synonyms: synonymsOf({
    name: '姓名 名字 党员姓名',
    phone: '手机 手机号 手机号码 联系电话 联系方式 电话 电话号码 移动电话',
    category: '党员类别 类别 党员身份 人员类别 政治面貌',
    homeBranch:
      '组织关系所在党支部 所在党支部 党支部 组织关系 组织关系所在支部 所在支部 组织关系所在地 所属党支部',
    region: '报到社区 社区 所属社区 所在社区 居住社区',
    skills: '特长 专长 个人特长',
    services: '可服务类别 服务类别 可服务项目',
    mobile: '流动党员 是否流动 是否流动党员',
    inService: '在职党员 是否在职 是否在职党员',
    joinedPartyOn: '入党日期 入党时间 加入党组织日期',
  }),
  required: ['name', 'category', 'homeBranch'],
  key: 'name',
  days: ['joinedPartyOn'],
  single: ['name', 'phone'],
  // An exported, masked phone is no phone.
  ignores: /遮盖|脱敏/,
}
