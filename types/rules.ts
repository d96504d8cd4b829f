/**
 * The articles that the product acts on, by the number that code and screens use.
 * `warn`: go on with a recorded reason. `refuse`: there is no way around it in the product.
 */
export interface Rule {
  article: string
  says: string
  effect: 'warn' | 'refuse'
}

const VOLUNTEER_REGULATION = '《志愿服务条例》'
const RECORD_MEASURES = '《志愿服务记录与证明出具办法（试行）》'
const NINGBO_RULES = '《宁波市志愿服务条例》'
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
  'P-14': {
    article: `${BRANCH_REGULATION}第十二条`,
    says: '支部委员会会议一般每月召开一次，须有半数以上委员到会',
    effect: 'warn',
  },
  'P-15': {
    article: `${BRANCH_REGULATION}第十三条`,
    says: '党员人数较多或者分散的支部划分党小组，组长由支部指定；党小组会一般每月召开一次',
    effect: 'warn',
  },
  'P-16': {
    article: `${BRANCH_REGULATION}第十六条`,
    says: '主题党日每月相对固定一天',
    effect: 'warn',
  },
  'P-17': {
    article: `${BRANCH_REGULATION}第十七条、第十八条`,
    says: '每年至少召开一次组织生活会，一般每年开展一次民主评议党员',
    effect: 'warn',
  },
  'O-16': {
    article: '《中华人民共和国民法典》第二百八十三条',
    says: '费用分摊有约定的按照约定；没有约定或者约定不明确的，按照业主专有部分面积所占比例确定',
    effect: 'refuse',
  },
  'V-1': {
    article: `${VOLUNTEER_REGULATION}第二条`,
    says: '志愿服务是自愿、无偿的公益服务',
    effect: 'refuse',
  },
  'V-2': {
    article: `${VOLUNTEER_REGULATION}第二十五条`,
    says: '任何组织和个人不得强行指派志愿者提供服务',
    effect: 'refuse',
  },
  'V-5': {
    article: `${VOLUNTEER_REGULATION}第十二条`,
    says: '招募时说明真实、准确、完整的信息，以及可能的风险',
    effect: 'refuse',
  },
  'V-6': {
    article: `${VOLUNTEER_REGULATION}第十五条、${NINGBO_RULES}第十条`,
    says: '未成年人须经监护人同意或由监护人陪同，不得参加抢险救灾等危险活动',
    effect: 'refuse',
  },
  'V-7': {
    article: `${VOLUNTEER_REGULATION}第十六条`,
    says: '需要专门知识、技能的服务，应当经过培训；有资质要求的，应当具备资质',
    effect: 'refuse',
  },
  'V-8': {
    article: `${VOLUNTEER_REGULATION}第十七条、${NINGBO_RULES}第三十五条`,
    says: '可能发生人身危险的活动，开展前应当购买人身意外伤害保险',
    effect: 'refuse',
  },
  'V-9': {
    article: '《浙江省志愿服务条例》第二十一条',
    says: '有人身危险、涉外、连续一个月以上、大型活动或者一方要求的，应当签订书面协议',
    effect: 'warn',
  },
  'V-10': {
    article: `${NINGBO_RULES}第三十五条`,
    says: '市级保险只保障在市统一系统注册并发布的志愿服务，只在这里发布的活动不在保障范围',
    effect: 'warn',
  },
  'V-13': {
    article: `${RECORD_MEASURES}第七条`,
    says: '服务情况应当记录活动名称、日期、地点、服务内容、服务时间、活动组织单位、活动负责人',
    effect: 'refuse',
  },
  'V-14': {
    article: `${RECORD_MEASURES}第七条`,
    says: '服务时间按实际付出的时间计算',
    effect: 'warn',
  },
  'V-16': {
    article: `${RECORD_MEASURES}第十一条`,
    says: '活动结束后 10 个工作日内完成记录',
    effect: 'warn',
  },
  'V-17': {
    article: `${RECORD_MEASURES}第十二条、第十三条`,
    says: '志愿者可以查询本人记录，认为有误的可以提出，组织单位应当核实更正',
    effect: 'refuse',
  },
  'V-18': {
    article: `${RECORD_MEASURES}第十四条至第十七条`,
    says: '证明应当载明服务时间、服务内容和记录单位，可以查验，不得伪造',
    effect: 'refuse',
  },
  'V-19': {
    article: `${RECORD_MEASURES}第十九条`,
    says: '不属于志愿服务的活动，不得记录、不得出具志愿服务证明',
    effect: 'refuse',
  },
  'V-15': {
    article: `${RECORD_MEASURES}第八条至第十条`,
    says: '培训记录名称、内容、学习时长、举办单位和日期，表彰和评价一并记录',
    effect: 'refuse',
  },
  'V-21': {
    article: `${RECORD_MEASURES}第十八条、第二十条至第二十二条`,
    says: '每年报告记录情况，受理投诉，抽查记录',
    effect: 'warn',
  },
  'V-22': {
    article: `${VOLUNTEER_REGULATION}第四十二条、${RECORD_MEASURES}第二十六条`,
    says: '经居民委员会同意成立的团体，在本社区内开展志愿服务，由居民委员会指导记录',
    effect: 'refuse',
  },
  'V-28': {
    article: `${NINGBO_RULES}第三十八条`,
    says: '按服务时长、质量、影响和评价评定星级；时长不能兑换现金',
    effect: 'warn',
  },
  'O-10': {
    article: '《物业管理条例》第十四条',
    says: '应当于会议召开 15 日以前通知全体业主，并同时告知居民委员会',
    effect: 'refuse',
  },
  'O-11': {
    article: '《宁波市住宅小区物业管理条例》第七十四条',
    says: '正式表决用纸质票或市物业管理综合信息平台，这里只录入结果',
    effect: 'refuse',
  },
  'S-5': {
    article: 'GB 32100-2015 统一社会信用代码编码规则',
    says: '代码与编码规则不符，请人工核对',
    effect: 'warn',
  },
} as const satisfies Record<string, Rule>

export type RuleId = keyof typeof RULES
