/** 3,000 people on the roster of members, the cast among them. */
import type { MemberCategory } from '@contract/member'
import { CAST, CAST_KEYS, type CastKey, castId, type Role } from './cast'
import { REGISTERED_AT } from './clock'
import { personName, phoneOf } from './names'
import { idOf, itemAt, type Random, randomOf } from './random'
import type { Community } from './regions'
import type { Roster } from './regularBranches'

export interface Member {
  id: string
  name: string
  phone: string | undefined
  community: Community
  homeBranchId?: string
  homeBranchName?: string
  category: MemberCategory
  skills: string[]
  services: string[]
  isMobile: boolean
  isInService: boolean
  joinedPartyOn: string
}

const SKILLS =
  '政策宣讲 矛盾调解 法律咨询 水电维修 工程管理 建筑设计 绘图 质量检验 预算 财务 摄影 写作 电脑 驾驶 医疗护理 急救 心理疏导 理发 缝纫 园艺 书法 文艺 方言 木工'.split(
    ' ',
  )
const SERVICES =
  '便民维修 文明劝导 助老服务 垃圾分类 平安巡防 环境整治 政策宣传 邻里调解 医疗保健 文体活动'.split(
    ' ',
  )
const OUTSIDE =
  '区城建设计院党支部 区实验小学党支部 区中心医院门诊党支部 区交通运输局机关党支部 区图书馆党支部 区水务公司第二党支部 区供电公司检修党支部 市公交公司三分公司党支部 市轨道交通公司第三党支部 港务公司机关党支部 港务公司装卸党支部 石化公司机修党支部 区住建局质监站党支部 区税务局第一党支部 区第二中学党支部'.split(
    ' ',
  )

/** The whole roster. The cast comes first in its community, so that everybody else stays the same. */
export function buildMembers(rosters: readonly Roster[]): Member[] {
  const random = randomOf('people')
  const cast = CAST_KEYS.filter((key) => CAST[key].home)
  let serial = 0
  return rosters.flatMap((roster) => {
    const fixed = cast.filter((key) => CAST[key].community === roster.community.name)
    return Array.from({ length: roster.members }, (_, index) => {
      const phone = phoneOf(serial++)
      const key = fixed[index]
      return key ? castMember(key, roster, rosters, phone) : anyMember(random, roster, index, phone)
    })
  })
}

/** A telephone that no member has. */
export const sparePhone = (index: number): string => phoneOf(9_000 + index)

function castMember(
  key: CastKey,
  roster: Roster,
  rosters: readonly Roster[],
  phone: string,
): Member {
  const { name, home, skills, joinedPartyOn, isInService = false } = CAST[key]
  return {
    id: castId(key),
    name,
    phone,
    community: roster.community,
    ...homeOf(home, rosters),
    category: 'full',
    skills,
    services: [itemAt(SERVICES, name.length + joinedPartyOn.length)],
    isMobile: false,
    isInService,
    joinedPartyOn,
  }
}

function homeOf(home: Role['home'], rosters: readonly Roster[]) {
  if (!home) throw new Error('a member without a home branch')
  if ('outside' in home) return { homeBranchName: home.outside }
  const roster = rosters.find(({ community }) => community.name === home.community)
  const branch = roster?.branches.find(({ number }) => number === home.number)
  if (!branch) throw new Error(`no branch ${home.number} of ${home.community}`)
  return { homeBranchId: branch.id }
}

function anyMember(random: Random, roster: Roster, index: number, phone: string): Member {
  const { community, branches } = roster
  const name = personName(random)
  // One in seven reports to the community while the affiliation stays with the employer (P-19).
  const isOutside = index % 7 === 6
  const category = categoryOf(random, isOutside)
  // Whoever is still employed did not join in the seventies.
  const year = category === 'full' ? random.int(isOutside ? 1996 : 1975, 2024) : 2025
  return {
    id: idOf(REGISTERED_AT, 'person', community.path, String(index)),
    name,
    // Some old people have none: it is the name within the branch that tells them apart.
    phone: isOutside || index % 31 < 30 ? phone : undefined,
    community,
    ...(isOutside
      ? { homeBranchName: random.pick(OUTSIDE) }
      : { homeBranchId: itemAt(branches, index).id }),
    category,
    skills: random.some(SKILLS, random.int(0, 3)),
    services: random.some(SERVICES, random.int(1, 2)),
    isMobile: !isOutside && random.chance(2),
    isInService: isOutside || random.chance(18),
    joinedPartyOn: `${year}-${random.pick(['06', '07', '11', '12'])}-${random.int(10, 28)}`,
  }
}

function categoryOf(random: Random, isOutside: boolean): MemberCategory {
  if (isOutside || random.chance(94)) return 'full'
  return random.chance(55) ? 'probationary' : 'applicant'
}
