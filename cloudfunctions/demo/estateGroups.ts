/** The four task groups of the estate's branch, 86 seats in all. */
import type { CastKey } from './cast'

interface GroupFacts {
  name: string
  aim: string
  size: number
  leader: CastKey
  cast: CastKey[]
  skill: RegExp
}

export const ESTATE_GROUPS: readonly GroupFacts[] = [
  {
    name: '政策宣传组',
    aim: '把改造政策和方案说到每一户，收集意见',
    size: 24,
    leader: 'publicityLeader',
    cast: ['member', 'elder', 'secretary'],
    skill: /宣讲|调解|法律|方言|写作/,
  },
  {
    name: '设计规划组',
    aim: '车位、管网、坡道等方案的比选和公示',
    size: 19,
    leader: 'designLeader',
    cast: [],
    skill: /设计|绘图|园艺|预算/,
  },
  {
    name: '进度协调组',
    aim: '施工与居民生活的衔接，每日现场协调',
    size: 22,
    leader: 'progressLeader',
    cast: ['waterCarrier'],
    skill: /管理|驾驶|水电|电脑/,
  },
  {
    name: '质量监理组',
    aim: '材料、工序和竣工的群众监督',
    size: 21,
    leader: 'leader',
    cast: ['deputy'],
    skill: /检验|财务|木工|急救/,
  },
]
