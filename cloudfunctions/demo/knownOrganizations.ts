/** Organisations that the public knows. They stand in the registry as such, without invented people. */
import type { OrganizationField, OrganizationType } from '@contract/organization'

interface Known {
  name: string
  type: OrganizationType
  field: OrganizationField
  /** A community, or all of a sub-district or town. */
  place: string
  summary: string
}

const KNOWN: readonly Known[] = [
  {
    name: '俞园公益服务中心',
    type: 'privateNonEnterprise',
    field: 'service',
    place: '俞范社区',
    summary: '一群有技能的志愿者成立，对接居民微需求，提供维修、邻里调解等微服务',
  },
  {
    name: '新三宝服务社',
    type: 'privateNonEnterprise',
    field: 'service',
    place: '胜利路社区',
    summary: '“爱心车轮食堂”为城区80岁以上困难老人提供低价送餐服务',
  },
  {
    name: '镇海区社会工作协会',
    type: 'association',
    field: 'service',
    place: '招宝山街道',
    summary: '参与公益创投项目的征集、评审与实施',
  },
  {
    name: '俞范夜巡队',
    type: 'filedCommunity',
    field: 'safety',
    place: '俞范社区',
    summary: '热心居民组成，定时巡查消防、卫生、治安等情况',
  },
  {
    name: '九龙湖黄背包志愿服务队',
    type: 'filedCommunity',
    field: 'service',
    place: '九龙湖镇',
    summary: '参与五水共治，发起“周末有约”垃圾分类桶边督导',
  },
]

interface Slot {
  type: OrganizationType
  field: OrganizationField
  community: { name: string; part: { name: string } }
}

/** The organisation that belongs here, once. */
export function known(slot: Slot, taken: Map<string, number>): Known | undefined {
  const found = KNOWN.find(
    ({ name, type, field, place }) =>
      type === slot.type &&
      field === slot.field &&
      [slot.community.name, slot.community.part.name].includes(place) &&
      !taken.has(name),
  )
  if (found) taken.set(found.name, 1)
  return found
}
