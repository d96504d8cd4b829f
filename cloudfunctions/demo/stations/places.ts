/** Where the 109 stations are: one in each community and village, three in estates, seven more in large communities. */
import { ESTATE, ESTATE_COMMUNITY, OLD_ESTATES, OLD_ESTATES_COMMUNITY } from '../places'
import type { Community, Place, Tree } from '../regions'

/** One that is to have a station, with the community whose people keep it. */
export interface StationPlace {
  place: Place
  community: Community
  name: string
  aim: string
}

const COMMUNITY_AIMS = [
  '邻里的事一起商量：楼道堆物、停车、漏水、噪音，谁家有难处都可以来说',
  '收集居民的小难题，能自己解决的自己解决，解决不了的一起去找社区',
  '调解邻里纠纷，帮独居老人跑腿，组织大家把公共的地方管起来',
  '每周六上午有人值班，听意见、记问题、约时间上门',
  '楼道长碰头，议一议垃圾分类、电动车充电和公共绿地',
]
const VILLAGE_AIMS = [
  '村里的小事大家议：河边保洁、村道路灯、晒谷场和祠堂怎么用',
  '帮外出人家照看老人，调解宅基地和田头的小纠纷',
  '自己动手修村道、清河塘，大事报村委',
]
const ESTATE_AIM = '改造的事住户自己商量：改哪里、怎么改、谁来管，把顾虑一户一户听完'
const OLD_ESTATE_AIM = '没有物业，楼道的门窗、路灯和垃圾由住户自己管起来'
const MORE = ['电动车棚', '银发', '楼道', '绿地', '调解', '新居民', '亲子'] as const

/** Lists go by age, so the order of this one says nothing. */
export function stationPlaces({ rows, communities }: Tree): StationPlace[] {
  const estate = (name: string, community: string, aim: string) => {
    const row = rows.find((one) => one.kind === 'estate' && one.name === name)
    if (!row) throw new Error(`no estate ${name}`)
    return { ...placed(row, named(community), `${name}居民自治互助站`), aim }
  }
  const named = (name: string) => {
    const found = communities.find((one) => one.name === name)
    if (!found) throw new Error(`no community ${name}`)
    return found
  }
  const large = communities.filter(
    ({ kind, name }) => kind === 'community' && name !== ESTATE_COMMUNITY,
  )
  return [
    estate(ESTATE, ESTATE_COMMUNITY, ESTATE_AIM),
    ...OLD_ESTATES.map((name) => estate(name, OLD_ESTATES_COMMUNITY, OLD_ESTATE_AIM)),
    ...communities.map((community, index) => {
      const isVillage = community.kind === 'village'
      const aims = isVillage ? VILLAGE_AIMS : COMMUNITY_AIMS
      const who = isVillage ? '村民' : '居民'
      const name = `${community.name}${who}自治互助站`
      return { ...placed(community, community, name), aim: aims[index % aims.length] ?? '' }
    }),
    ...MORE.map((kind, index) => {
      const community = large[index * 5]
      if (!community) throw new Error('not enough communities')
      return {
        ...placed(community, community, `${community.name}${kind}互助站`),
        aim: COMMUNITY_AIMS[index % COMMUNITY_AIMS.length] ?? '',
      }
    }),
  ]
}

function placed({ id, path, name }: Place, community: Community, title: string) {
  return { place: { id, path, name }, community, name: title }
}
