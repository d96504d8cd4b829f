/**
 * Every figure of a dashboard with its definition: what is counted, from when to when, by which rule.
 * A figure without a definition does not compile.
 */

import type { FigureFact } from './figureFact'
import { SUBJECT_FIGURES, type SubjectFigureName } from './subjectFigures'

const now = { kind: 'count', period: 'now' } as const
const reported = { ...now, isReportedOnly: true, isReportable: true } as const
const people = { ...now, unit: '人', isOfPeople: true } as const
const organizations = {
  ...now,
  group: 'organization',
  unit: '家',
  isReportable: true,
  list: 'organizations',
} as const
const branches = { ...now, group: 'branch', unit: '个', list: 'branches' } as const
const temporary = { ...branches, list: 'temporaryBranches' } as const
const talks = { ...now, group: 'deliberation', unit: '个', list: 'deliberations' } as const
const votes = { ...now, group: 'deliberation', unit: '次', list: 'decisions' } as const
const collections = { ...now, group: 'collection', unit: '个', list: 'collections' } as const

export const FIGURES = {
  organizations: {
    ...organizations,
    label: '社会组织',
    counts: '登记的法人社会组织与备案的社区社会组织之和，不含已注销的',
  },
  organizationsRegistered: {
    ...organizations,
    label: '登记注册的法人社会组织',
    counts: '社会团体、民办非企业单位、基金会之和，按所在地统计，不论由哪一级登记',
  },
  associations: { ...organizations, label: '社会团体', counts: '类型为社会团体，未注销' },
  privateNonEnterprises: {
    ...organizations,
    label: '民办非企业单位',
    counts: '类型为民办非企业单位（社会服务机构），未注销',
  },
  foundations: { ...organizations, label: '基金会', counts: '类型为基金会，未注销' },
  organizationsFiled: {
    ...organizations,
    label: '备案社区社会组织',
    counts: '在街道、镇或社区备案、没有法人资格的社区社会组织，未注销',
  },
  urbanAverage: {
    ...organizations,
    kind: 'average',
    label: '平均每个城市社区',
    counts: '所在地为城市社区的备案社区社会组织，除以城市社区数；登记的法人社会组织不计入',
  },
  ruralAverage: {
    ...organizations,
    kind: 'average',
    label: '平均每个农村社区',
    counts: '所在地为村的备案社区社会组织，除以村的个数；登记的法人社会组织不计入',
  },
  perTenThousand: {
    ...organizations,
    ...reported,
    unit: '个',
    label: '每万人拥有法人社会组织',
    counts: '登记注册的法人社会组织除以人口；系统里没有人口数，只列填报数',
  },

  hubCentres: {
    ...now,
    group: 'hub',
    kind: 'share',
    unit: '%',
    label: '街道、镇服务中心覆盖',
    counts: '有正在运行的服务中心的街道和镇，除以街道和镇的个数；每一个都有才是 100%',
    isReportable: true,
  },
  hubStations: {
    ...now,
    group: 'hub',
    kind: 'share',
    unit: '%',
    label: '社区、村服务站覆盖',
    counts: '有正在运行的服务站的社区和村，除以社区和村的个数；每一个都有才是 100%',
    isReportable: true,
  },

  members: {
    ...people,
    group: 'member',
    label: '党员',
    counts: '在册的正式党员与预备党员，一人一次，按报到或居住的社区统计',
    isReportable: true,
  },
  membersFull: { ...people, group: 'member', label: '正式党员', counts: '在册的正式党员' },
  membersProbationary: {
    ...people,
    group: 'member',
    label: '预备党员',
    counts: '在册的预备党员',
  },
  applicants: {
    ...people,
    group: 'member',
    label: '入党积极分子',
    counts: '在册的入党积极分子，不计入党员',
  },
  membersInside: {
    ...people,
    group: 'member',
    label: '组织关系在本区支部',
    counts: '党员中，组织关系所在支部由本系统管理的',
  },
  membersOutside: {
    ...people,
    group: 'member',
    label: '组织关系在系统外',
    counts: '党员中，组织关系在系统外支部、自愿参加本地工作的；组织关系不转接',
  },
  inService: {
    ...people,
    group: 'member',
    label: '在职党员报到',
    counts: '党员中，登记为在职党员、到社区报到的（双报到）',
    isReportable: true,
  },

  branchesRegular: {
    ...branches,
    label: '党支部',
    counts: '运行中的普通党支部',
    isReportable: true,
  },
  branchesJoint: {
    ...branches,
    label: '联合党支部',
    counts: '运行中的联合党支部',
  },
  temporaryActive: {
    ...temporary,
    label: '运行中的临时党支部',
    counts: '已批准并启用、尚未撤销的功能性临时党支部',
    isReportable: true,
  },
  temporaryForming: {
    ...temporary,
    label: '筹建中的临时党支部',
    counts: '已报批或已批准、尚未启用的功能性临时党支部；草稿不计入',
  },
  temporaryDissolved: {
    ...temporary,
    label: '完成任务撤销的临时党支部',
    counts: '任务结束后撤销的功能性临时党支部，累计',
  },
  temporaryMembers: {
    ...people,
    group: 'branch',
    unit: '人次',
    label: '临时党支部成员',
    counts: '运行中的临时党支部现有成员之和；一人参加两个支部计两次',
  },

  serviceTimes: {
    group: 'service',
    kind: 'count',
    period: 'sinceStart',
    unit: '人次',
    label: '公益服务',
    counts: '公益活动的签到，一人一班一次；党内会议、有偿和低偿服务不计入',
    isOfPeople: true,
    isReportable: true,
  },
  serviceMinutes: {
    group: 'service',
    kind: 'minutes',
    period: 'sinceStart',
    unit: '小时',
    label: '公益服务时长',
    counts: '组织者确认的服务时长，按实际分钟累计，更正后按更正的计；计入服务当天所在地',
    isReportable: true,
  },
  recentTimes: {
    group: 'service',
    kind: 'count',
    period: 'last30Days',
    unit: '人次',
    label: '近 30 天公益服务',
    counts: '公益活动的签到，一人一班一次',
    isOfPeople: true,
  },
  recentMinutes: {
    group: 'service',
    kind: 'minutes',
    period: 'last30Days',
    unit: '小时',
    label: '近 30 天服务时长',
    counts: '组织者确认的服务时长；还没有确认的不计入',
  },
  activitiesHeld: {
    ...now,
    group: 'service',
    period: 'sinceStart',
    unit: '场',
    list: 'activities',
    label: '已开展的公益活动',
    counts: '已发布且已经开始的公益活动，取消的不计入',
    isReportable: true,
  },

  stations: {
    ...now,
    group: 'station',
    unit: '个',
    label: '互助站',
    list: 'stations',
    counts: '已批准、开放或暂停的居民自治互助站；待批准和已关闭的不计入',
    isReportable: true,
  },
  stationPeople: {
    ...people,
    group: 'station',
    label: '发起人、协调人',
    counts: '互助站现任发起人和协调人，一人一次',
  },
  partyShare: {
    ...people,
    group: 'station',
    kind: 'share',
    unit: '%',
    label: '发起人、协调人中的党员',
    counts: '互助站现任发起人和协调人中，在册正式党员和预备党员的人数，除以发起人和协调人的人数',
    isReportable: true,
  },
  stationTimes: {
    ...people,
    group: 'station',
    period: 'sinceStart',
    unit: '人次',
    label: '居民参与治理',
    counts: '居民参加互助站协商和活动的人次：当天签到的与登记的之和，取消的活动不计入',
    isReportable: true,
  },
  problemsSolved: {
    ...now,
    group: 'station',
    period: 'sinceStart',
    unit: '个',
    label: '自我解决的民生问题',
    counts: '互助站受理并办结的民生问题；并入别的问题的不重复计，不受理的和还没有办结的不计入',
    isReportable: true,
    list: 'problemsSolved',
  },
  problemsOpen: {
    ...now,
    group: 'station',
    unit: '个',
    label: '正在办理的问题',
    counts: '居民提出、还没有办结的民生问题，含待受理和已交社区的',
    list: 'problemsOpen',
  },
  solveDays: {
    ...now,
    group: 'station',
    kind: 'average',
    period: 'sinceStart',
    unit: '天',
    label: '办结平均用时',
    counts: '已办结的民生问题从提出到办结的天数之和，除以已办结的问题数',
    list: 'problemsSolved',
  },

  deliberationsOpen: {
    ...talks,
    label: '进行中的议事',
    counts: '小区议事中，正在征求意见、选菜单或表决的；草稿不计入',
  },
  deliberationsDecided: {
    ...talks,
    label: '议定的事项',
    counts: '小区议事中，已经有了表决结果或书面依据、施工中或已完成的，累计；终止的不计入',
  },
  decisionsOpen: {
    ...votes,
    label: '正在进行的业主表决',
    counts: '已公告、还没有公布结果的意向征询和正式表决结果录入',
  },
  decisionsDecided: {
    ...votes,
    label: '公布了结果的业主表决',
    counts: '已计票并公布结果的意向征询和正式表决结果录入，累计，不论是否通过',
  },

  collectionsOpen: {
    ...collections,
    label: '收款中的费用分摊',
    counts: '已开始收款、还没有结账的费用分摊；草稿不计入',
  },
  collectionsClosed: {
    ...collections,
    label: '已结账的费用分摊',
    counts: '已经结账公布的费用分摊，累计',
  },
  collectionsBalance: {
    ...collections,
    kind: 'fen',
    unit: '元',
    label: '账上余额',
    counts: '收款中和已结账的费用分摊中，经两人核对的住户交款和补贴到账，减去退款和支出',
  },

  microServices: {
    ...reported,
    group: 'benefit',
    unit: '项',
    label: '微服务',
    counts: '向居民提供的微服务项目',
  },
  beneficiaryTimes: {
    ...reported,
    group: 'benefit',
    unit: '人次',
    label: '受益人群',
    counts: '接受微服务的居民人次',
  },
  satisfaction: {
    ...reported,
    group: 'benefit',
    kind: 'share',
    unit: '%',
    label: '群众满意率',
    counts: '满意的评价占全部评价的比例',
  },
} as const satisfies Record<string, FigureFact>

export type FigureName = keyof typeof FIGURES
export const FIGURE_NAMES = Object.keys(FIGURES) as FigureName[]
/** A figure of a place, of a branch or of an organisation. */
export type AnyFigureName = FigureName | SubjectFigureName
const ALL: Record<AnyFigureName, FigureFact> = { ...FIGURES, ...SUBJECT_FIGURES }
export const factOf = (name: AnyFigureName): FigureFact => ALL[name]

/** What stands beside each place of the next level; each is the sum of the parts and of the place's own. */
export const CHILD_FIGURES = [
  'organizations',
  'members',
  'branchesRegular',
  'temporaryActive',
  'stations',
  'recentTimes',
  'recentMinutes',
] as const satisfies readonly FigureName[]
export type ChildFigure = (typeof CHILD_FIGURES)[number]

/** Targets of the province for filed organisations of one community: 浙民民〔2018〕155号. */
export const AVERAGE_TARGETS = { urbanAverage: 15, ruralAverage: 5 } as const
