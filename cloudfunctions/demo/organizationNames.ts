/** What organisations are called, by field. `#` is the name of the community. */
import type { OrganizationField } from '@contract/organization'

type ByField = Record<OrganizationField, readonly string[]>

const split = (words: string) => words.split(' ')

export const FILED: ByField = {
  service: split(
    '#便民服务队 #助老服务队 #爱心缝补社 #义务理发队 #四点钟课堂 #家电维修队 #磨刀配钥匙服务队 #爱心助餐队 #陪护志愿队 #健康小屋 #爱心车队 #巧手编织社 #法律咨询站 #关爱儿童志愿队 #旧衣回收站',
  ),
  culture: split(
    '#舞蹈队 #合唱团 #太极拳队 #越剧社 #书画社 #腰鼓队 #门球队 #读书会 #摄影小组 #乒乓球队',
  ),
  selfGovernance: split(
    '#居民议事会 #邻里互助会 #和事佬调解室 #楼道长联谊会 #乡贤议事会 #物业监督小组 #红白理事会',
  ),
  safety: split('#平安巡防队 #义务消防队 #反诈宣传队 #禁毒志愿队 #防汛应急队 #交通劝导队'),
  other: split('#护河志愿队 #垃圾分类督导队 #老年协会'),
}

/** Private non-enterprise units, and associations of the district. */
export const UNITS: ByField = {
  service: split(
    '社会工作服务中心 居家养老服务中心 公益服务中心 残疾人庇护中心 托育服务中心 康复服务中心 助残服务中心 心理咨询中心 社区发展服务中心 家庭服务中心',
  ),
  culture: split('文化艺术中心 职业培训学校 书画院 体育俱乐部 阅读中心 戏曲传习所'),
  selfGovernance: split('社会组织服务中心 人民调解服务中心 邻里服务中心 社区营造中心'),
  safety: split('应急救援中心 平安服务中心 法律服务中心 交通安全服务中心'),
  other: split('环境保护服务中心 科技服务中心'),
}

export const ASSOCIATIONS: ByField = {
  service: split('志愿服务 家政服务 养老服务 餐饮 物业管理 餐桌文明 义工 慈善服务 心理卫生 营养'),
  culture: split('书法家 作家 摄影家 戏剧家 太极拳 乒乓球 羽毛球 登山 龙舟 棋类'),
  selfGovernance: split('社区工作者 村务交流 乡贤 人民调解 行业自律'),
  safety: split('消防安全 道路交通安全 安全生产 应急救援 禁毒'),
  other: split('花卉 水产养殖 葡萄 农机'),
}

/** The first word of the name of a unit. */
export const BRANDS = split(
  '和悦 惠民 晨曦 暖阳 众善 同行 乐邻 启明 安康 守望 春晖 益家 知行 海潮 蓝港 常青 萤火 相伴 微光 携手 善行 聚力 家园 乐享 朝夕 百合 青禾 百川 心桥 明德',
)
