/** The few people of the demonstration who have a part to play. All of them are invented. */
import { REGISTERED_AT } from './clock'
import { idOf } from './random'

export interface Role {
  name: string
  community: string
  /** 组织关系: the number of a regular branch of a community, or the name of a branch outside. */
  home?: { community: string; number: number } | { outside: string }
  skills: string[]
  joinedPartyOn: string
  isInService?: boolean
}

const HERE = '后大街社区'
const here = (number: number) => ({ community: HERE, number })

const PARTS = {
  districtOfficer: {
    name: '陆文涛',
    community: '胜利路社区',
    home: { outside: '区委社会工作部机关党支部' },
    skills: ['政策宣讲'],
    joinedPartyOn: '2008-06-20',
    isInService: true,
  },
  subdistrictOfficer: {
    name: '蒋惠芬',
    community: '西门社区',
    home: { outside: '招宝山街道机关党支部' },
    skills: ['政策宣讲', '矛盾调解'],
    joinedPartyOn: '2006-07-01',
    isInService: true,
  },
  communityOfficer: {
    name: '王秀珍',
    community: HERE,
    home: here(1),
    skills: ['矛盾调解', '方言'],
    joinedPartyOn: '2003-12-10',
  },
  secretary: {
    name: '周敏',
    community: HERE,
    home: here(1),
    skills: ['政策宣讲', '矛盾调解'],
    joinedPartyOn: '1999-07-01',
  },
  deputy: {
    name: '陈立群',
    community: HERE,
    home: here(2),
    skills: ['土建', '预算'],
    joinedPartyOn: '1995-06-28',
  },
  publicityLeader: {
    name: '应素娟',
    community: HERE,
    home: here(1),
    skills: ['政策宣讲', '方言'],
    joinedPartyOn: '2001-06-30',
  },
  designLeader: {
    name: '何建国',
    community: HERE,
    home: { outside: '区城建设计院党支部' },
    skills: ['建筑设计'],
    joinedPartyOn: '2004-11-18',
    isInService: true,
  },
  progressLeader: {
    name: '林志远',
    community: HERE,
    home: { outside: '港务公司机关党支部' },
    skills: ['工程管理'],
    joinedPartyOn: '2007-06-25',
    isInService: true,
  },
  leader: {
    name: '沈玉兰',
    community: HERE,
    home: here(2),
    skills: ['质量检验', '财务'],
    joinedPartyOn: '1997-07-01',
  },
  member: {
    name: '张海波',
    community: HERE,
    home: { outside: '区城建设计院党支部' },
    skills: ['绘图', '摄影'],
    joinedPartyOn: '2014-12-05',
    isInService: true,
  },
  waterCarrier: {
    name: '童国兴',
    community: HERE,
    home: here(3),
    skills: ['水电维修'],
    joinedPartyOn: '1986-07-01',
  },
  elder: {
    name: '郑明德',
    community: HERE,
    home: here(3),
    skills: ['矛盾调解', '书法'],
    joinedPartyOn: '1968-07-01',
  },
  newcomer: {
    name: '吴国良',
    community: HERE,
    home: { community: '桥东社区', number: 1 },
    skills: ['电工'],
    joinedPartyOn: '2010-06-22',
    isInService: true,
  },
  otherSecretary: {
    name: '徐佩玉',
    community: '俞范社区',
    home: { community: '俞范社区', number: 1 },
    skills: ['财务', '矛盾调解'],
    joinedPartyOn: '2002-06-18',
  },
  /** No Party member: a person and nothing else. */
  resident: { name: '邵春燕', community: HERE, skills: [], joinedPartyOn: '' },
  /** Works for a social organisation; no Party member either. */
  staff: { name: '顾晓雯', community: HERE, skills: [], joinedPartyOn: '' },
} satisfies Record<string, Role>

export type CastKey = keyof typeof PARTS
export const CAST: Readonly<Record<CastKey, Role>> = PARTS
export const CAST_KEYS = Object.keys(PARTS) as CastKey[]

export const castId = (key: CastKey): string => idOf(REGISTERED_AT, 'person', key)
/** The account of a person who has one. */
export const accountOfPerson = (personId: string): string =>
  idOf(REGISTERED_AT, 'account', personId)
