/** As whom the demonstration can be opened. Light on purpose: the entry of the host reads it. */
import { accountOfPerson, CAST, castId } from './cast'
import { ESTATE_BRANCH_ID } from './estate'

const TEXTS = {
  districtOfficer: ['区委社会工作部干部', '看全区 7 个街道（镇）的支部、党员和社会组织'],
  subdistrictOfficer: ['招宝山街道党工委干部', '看街道 12 个社区，管理社区干部的角色'],
  communityOfficer: ['后大街社区党委干部', '有一个临时党支部等批准'],
  secretary: ['港城花园临时党支部书记', '兼后大街社区第一党支部书记；有入支部申请、绑定申请待处理'],
  leader: ['质量监理组组长', '9 项任务中有 1 项逾期、1 项本周到期'],
  member: ['临时党支部党员', '组织关系在区城建设计院党支部；今天有一项任务到期'],
  newcomer: [
    '在册党员，住港城花园',
    '组织关系在桥东社区第一党支部，还没有加入临时党支部，可接受邀请',
  ],
  otherSecretary: ['俞范社区第一党支部书记', '蛟川街道；楼道窗户改造临时党支部的草稿由其起草'],
  resident: ['港城花园居民', '不是党员，没有任何角色；望江小区有一套房，那里的业主表决正在投票'],
  staff: ['社会组织工作人员', '不是党员；发布活动、确认时长，有盖章申请待办'],
  elder: ['临时党支部党员，81 岁', '住港城花园；适合打开长辈版'],
} as const

export type PersonaKey = keyof typeof TEXTS

export interface Persona {
  key: PersonaKey
  personId: string
  name: string
  /** What the person is. */
  title: string
  /** What there is to see or to do. */
  note: string
  /** Of several roles, the place of the one to begin in. */
  startsAt?: string
}

export const PERSONAS: readonly Persona[] = (Object.keys(TEXTS) as PersonaKey[]).map((key) => ({
  key,
  personId: castId(key),
  name: CAST[key].name,
  title: TEXTS[key][0],
  note: TEXTS[key][1],
  ...(key === 'secretary' ? { startsAt: ESTATE_BRANCH_ID } : {}),
}))

/** The account under which the persona signs in. */
export const accountIdOf = (key: PersonaKey): string => accountOfPerson(castId(key))
