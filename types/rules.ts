/**
 * The articles that the product acts on, by the number that code and screens use.
 * `warn`: go on with a recorded reason. `refuse`: there is no way around it in the product.
 */
export interface Rule {
  article: string
  says: string
  effect: 'warn' | 'refuse'
}

const BRANCH_REGULATION = '《中国共产党支部工作条例（试行）》'

export const RULES = {
  'P-1': {
    article: `${BRANCH_REGULATION}第四条`,
    says: '有正式党员 3 人以上的，才成立党支部',
    effect: 'refuse',
  },
  'P-2': {
    article: `${BRANCH_REGULATION}第四条`,
    says: '支部党员人数一般不超过 50 人',
    effect: 'warn',
  },
  'P-3': {
    article: `${BRANCH_REGULATION}第五条`,
    says: '联合党支部覆盖单位一般不超过 5 个',
    effect: 'warn',
  },
  'P-4': {
    article: `${BRANCH_REGULATION}第五条`,
    says: '预计存续 6 个月以上的，应当考虑成立党支部',
    effect: 'warn',
  },
  'P-5': {
    article: `${BRANCH_REGULATION}第八条`,
    says: '临时党支部须经上级党组织批准，党员组织关系不转接',
    effect: 'refuse',
  },
  'P-7': {
    article: `${BRANCH_REGULATION}第八条`,
    says: '临时党支部一般不发展党员、处分处置党员，不收缴党费，不选举党代表大会代表和进行换届',
    effect: 'refuse',
  },
  'P-8': {
    article: `${BRANCH_REGULATION}第八条`,
    says: '临时党支部书记、副书记和委员由批准其成立的党组织指定',
    effect: 'refuse',
  },
  'P-9': {
    article: `${BRANCH_REGULATION}第八条`,
    says: '临时组建的机构撤销后，临时党支部自然撤销',
    effect: 'refuse',
  },
  'P-13': {
    article: `${BRANCH_REGULATION}第十一条`,
    says: '到会有表决权党员半数以上方可表决，赞成超过应到会有表决权党员的半数为通过',
    effect: 'refuse',
  },
  'S-5': {
    article: 'GB 32100-2015 统一社会信用代码编码规则',
    says: '校验码与前 17 位不符，请人工核对',
    effect: 'warn',
  },
} as const satisfies Record<string, Rule>

export type RuleId = keyof typeof RULES
