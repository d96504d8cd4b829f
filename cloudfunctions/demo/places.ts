/** The names of the tree: seven sub-districts and towns, 44 communities (社区) and 55 villages (村). */

interface Part {
  name: string
  kind: 'subdistrict' | 'town'
  communities: string
  villages: string
}

export const PARTS: readonly Part[] = [
  {
    name: '招宝山街道',
    kind: 'subdistrict',
    communities: '后大街 胜利路 车站路 西门 白龙 海港 顺隆 总浦桥 文昌 沿江 城东 南薰门',
    villages: '',
  },
  {
    name: '蛟川街道',
    kind: 'subdistrict',
    communities: '俞范 石塘 清水浦 临江 棉丰 银凤 中官路 镇宁 炼塔',
    villages: '五里牌 迎周 南洪 陈家 后施 虹桥 东信',
  },
  {
    name: '骆驼街道',
    kind: 'subdistrict',
    communities: '桥东 桥西 南二 东邑 静远 盛兴 荣骆 慈海 尚品 清川',
    villages: '团桥 金东 朝阳 田胡 里洞桥 敬德 余三 静安 董家',
  },
  {
    name: '庄市街道',
    kind: 'subdistrict',
    communities: '钟包 勤勇 同心湖 芦港 永旺 明海 兆龙',
    villages: '光明 万市徐 汉塘 老鹰湾 鲍家 西畈 联兴 北园 横河堰',
  },
  {
    name: '贵驷街道',
    kind: 'subdistrict',
    communities: '里仁 民益',
    villages: '沙河 兴丰 东钱 新民 平贤 双桥 前渡',
  },
  {
    name: '澥浦镇',
    kind: 'town',
    communities: '觉渡 庙戴',
    villages: '湾塘 岚山 沿山 十七房 余严 汇源 廿里桥 澥东',
  },
  {
    name: '九龙湖镇',
    kind: 'town',
    communities: '汶溪 长石',
    villages: '河头 横溪 中心 西经堂 龙源 田顾 三星 杜夹岙 新塘 方家河 小洞岙 岭下 上阳 长宏 秦山',
  },
]

/** 25 buildings with 802 households: 12 of 36, 8 of 30, 4 of 24, and one of 34 by the gate. */
export const ESTATE = '港城花园'
export const ESTATE_COMMUNITY = '后大街社区'

interface Building {
  floors: number
  doorsAFloor: number
  /** Ground-floor rooms that nobody lives in: the guard's and the one for meetings. */
  closed: number
}

const building = (doorsAFloor: number, closed = 0): Building => ({ floors: 6, doorsAFloor, closed })

export const BUILDINGS: readonly Building[] = [
  ...Array.from({ length: 12 }, () => building(6)),
  ...Array.from({ length: 8 }, () => building(5)),
  ...Array.from({ length: 4 }, () => building(4)),
  building(6, 2),
]

/** A smaller estate of the same community, whose households are choosing. */
export const MIDDLE_ESTATE = '望江小区'
export const MIDDLE_BUILDINGS = 6
export const MIDDLE_BUILDING = building(4)

/** The two old estates, with nothing below them. */
export const OLD_ESTATES_COMMUNITY = '俞范社区'
export const OLD_ESTATES = ['俞范东路小区', '俞范新村']
