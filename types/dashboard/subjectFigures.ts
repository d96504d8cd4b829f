/** Every figure of a branch and of an organisation with its definition. */
import type { FigureFact } from './figureFact'

const now = { kind: 'count', period: 'now' } as const
const roster = { ...now, group: 'member', unit: '人' } as const
const tasks = { ...now, group: 'task', unit: '项' } as const
const service = { group: 'service', kind: 'count', period: 'sinceStart' } as const

export const SUBJECT_FIGURES = {
  branchMembers: {
    ...roster,
    label: '党员',
    counts:
      '普通党支部、联合党支部：组织关系在本支部的正式党员和预备党员；临时党支部：现有成员。一人一次',
  },
  branchFull: { ...roster, label: '正式党员', counts: '上面的党员中的正式党员' },
  branchProbationary: { ...roster, label: '预备党员', counts: '上面的党员中的预备党员' },
  branchApplicants: {
    ...roster,
    label: '入党积极分子',
    counts: '在本支部的入党积极分子，不计入党员',
  },
  branchInside: {
    ...roster,
    label: '组织关系在本区支部',
    counts: '临时党支部的党员中，组织关系所在支部由本系统管理的',
  },
  branchOutside: {
    ...roster,
    label: '组织关系在系统外',
    counts: '临时党支部的党员中，组织关系在系统外支部的；自愿参加，组织关系不转接',
  },

  tasksDone: { ...tasks, period: 'sinceStart', label: '完成的任务', counts: '办结的任务，累计' },
  tasksOpen: { ...tasks, label: '没有完成的任务', counts: '待办和进行中的任务，取消的不计入' },
  tasksOverdue: { ...tasks, label: '超期的任务', counts: '没有完成的任务中，期限在今天以前的' },

  duesHeld: {
    group: 'meeting',
    kind: 'share',
    unit: '%',
    period: 'now',
    label: '应当召开的会议',
    counts: '本月、本季度、今年应当召开的三会一课等，已经召开的项数除以应当召开的项数',
  },
  meetingsHeld: {
    group: 'meeting',
    kind: 'count',
    unit: '次',
    period: 'thisYear',
    label: '召开的会议',
    counts: '今年已经召开的党员大会、支委会、党课、主题党日等，取消的不计入',
  },

  activitiesOrganised: {
    ...service,
    unit: '场',
    label: '组织的公益活动',
    counts: '由它组织、已发布且已经开始的公益活动，取消的不计入',
  },
  organisedPeople: {
    ...service,
    unit: '人',
    label: '参加的人',
    counts: '在它组织的公益活动中签到的人，一人一次，不论来过几场',
    isOfPeople: true,
  },
  organisedTimes: {
    ...service,
    unit: '人次',
    label: '参加人次',
    counts: '它组织的公益活动的签到，一人一班一次',
    isOfPeople: true,
  },
  organisedMinutes: {
    ...service,
    kind: 'minutes',
    unit: '小时',
    label: '服务时长',
    counts: '在它组织的公益活动中，组织者确认的服务时长，更正后按更正的计',
    isOfPeople: true,
  },

  memberStations: {
    ...now,
    group: 'station',
    unit: '个',
    label: '党员所在的互助站',
    counts: '本支部党员担任发起人或协调人、开放或暂停的互助站',
  },

  placeHubs: {
    ...now,
    group: 'hub',
    kind: 'share',
    unit: '%',
    label: '所在地的枢纽',
    counts: '它所在的社区（村）、街道（镇）中，有正在运行的服务站、服务中心的，除以应有的个数',
  },
  unitBranches: {
    ...now,
    group: 'branch',
    unit: '个',
    label: '联合党支部',
    counts: '运行中、联合单位里列了这个组织名称的党支部',
  },
  unitMembers: {
    ...roster,
    label: '联合党支部党员',
    counts: '上面的党支部中，组织关系在册的正式党员和预备党员，一人一次',
    isOfPeople: true,
  },
} as const satisfies Record<string, FigureFact>
export type SubjectFigureName = keyof typeof SUBJECT_FIGURES
export const SUBJECT_FIGURE_NAMES = Object.keys(SUBJECT_FIGURES) as SubjectFigureName[]
