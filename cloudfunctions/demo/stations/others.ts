/** Beside the 109: three that are closed, two that wait for an office, one that was declined. */
import { castId } from '../cast'
import type { Random } from '../random'
import { communityNamed, type Tree } from '../regions'
import type { Take } from './people'
import { type StationFacts, type StationRows, stationRows } from './rows'

interface Other extends StationFacts {
  community: string
  name: string
  aim: string
  /** Of the cast. */
  by?: string
}

const OTHERS: readonly Other[] = [
  {
    community: '胜利路社区',
    name: '胜利路社区拆迁过渡互助站',
    aim: '过渡期里互相照应，一起盯安置房进度',
    state: 'closed',
    reason: '安置完成，任务结束',
    age: 900,
  },
  {
    community: '石塘社区',
    name: '石塘社区老年食堂互助站',
    aim: '商量老年食堂的菜价和值班',
    state: 'closed',
    reason: '并入社区的互助站，资料已移交',
    age: 760,
  },
  {
    community: '桥东社区',
    name: '桥东社区停车互助站',
    aim: '白天车位错开用，晚上轮流值班',
    state: 'closed',
    reason: '小区车位改造后不再需要',
    age: 540,
  },
  {
    community: '后大街社区',
    name: '后大街社区加装电梯互助站',
    aim: '六栋楼想装电梯，先把低层住户的意见听完',
    state: 'proposed',
    age: 3,
    by: castId('member'),
  },
  {
    community: '钟包社区',
    name: '钟包社区宠物文明互助站',
    aim: '遛狗牵绳、清理粪便，养宠物的人自己管自己',
    state: 'proposed',
    age: 6,
  },
  {
    community: '车站路社区',
    name: '车站路社区团购互助站',
    aim: '邻居一起团购蔬菜水果',
    state: 'declined',
    reason: '团购是买卖，不是自治互助的事',
    age: 40,
  },
]

export function othersOf(tree: Tree, random: Random, take: Take): StationRows[] {
  return OTHERS.map(({ community, name, aim, by, ...facts }) => {
    const place = communityNamed(tree.communities, community)
    const holder = by ? { id: by, isMember: true } : take(place, true)
    return stationRows({ place, community: place, name, aim }, [holder], facts, random)
  })
}
