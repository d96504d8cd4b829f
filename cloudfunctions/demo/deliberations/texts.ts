/** What was asked, offered and done in the estate of 802 households. All of it is invented. */
import type { AccountLine } from '@contract/deliberation'

export interface QuestionText {
  prompt: string
  pick: 'one' | 'many'
  options: { title: string; effect?: string; costFen?: number; weight: number }[]
}

const yuan = (amount: number) => amount * 100

export const CONSULTATION: readonly QuestionText[] = [
  {
    prompt: '公共区域改哪里？',
    pick: 'many',
    options: [
      { title: '增加停车位', weight: 78 },
      { title: '楼道粉刷和照明', weight: 64 },
      { title: '绿化和休息座椅', weight: 37 },
      { title: '围墙和门禁', weight: 41 },
      { title: '雨污分流、路面', weight: 52 },
    ],
  },
  {
    prompt: '室内改哪些项目？',
    pick: 'many',
    options: [
      { title: '厨卫立管更换', weight: 58 },
      { title: '阳台晾衣架', weight: 33 },
      { title: '防盗窗统一', weight: 24 },
      { title: '室内不改', weight: 18 },
    ],
  },
  {
    prompt: '施工管理如何完善？',
    pick: 'many',
    options: [
      { title: '每栋推一名住户监督员', weight: 61 },
      { title: '每周六现场开放，随时来看', weight: 44 },
      { title: '进度和花费每月张榜', weight: 70 },
    ],
  },
]

export const SUMMARIES = [
  '停车最急：近八成住户要求增加车位，但不要动中间的香樟树；其次是楼道和雨污管网。',
  '半数以上住户愿意换厨卫立管，希望统一施工、统一价格；不愿意动室内的，尊重本人意愿。',
  '每栋推一名住户监督员，进度和花费每月张榜；晚上八点以后和周日上午不施工。',
]

export const MENU: readonly QuestionText[] = [
  {
    prompt: '停车位怎么增加',
    pick: 'one',
    options: [
      {
        title: '方案一：收窄花坛、重新划线',
        effect: '车位 310 个增加到 468 个，绿化少 9%',
        costFen: yuan(486_000),
        weight: 22,
      },
      {
        title: '方案二：改造围墙内侧，做生态车位',
        effect: '车位 310 个增加到 620 个，香樟树全部保留',
        costFen: yuan(1_268_000),
        weight: 70,
      },
      { title: '方案三：暂不增加', effect: '维持 310 个', weight: 8 },
    ],
  },
  {
    prompt: '楼道和立管改哪些',
    pick: 'many',
    options: [
      {
        title: '楼道粉刷、感应灯',
        effect: '25 栋全部楼道',
        costFen: yuan(482_000),
        weight: 81,
      },
      { title: '加装扶手', effect: '方便老人上下楼', costFen: yuan(207_500), weight: 66 },
      {
        title: '厨卫立管更换',
        effect: '从根上解决渗漏，每户停水一天',
        costFen: yuan(936_000),
        weight: 57,
      },
    ],
  },
  {
    prompt: '施工期间怎么管',
    pick: 'one',
    options: [
      { title: '每栋一名住户监督员', weight: 30 },
      { title: '每周六现场开放日', weight: 14 },
      { title: '监督员和开放日都要', weight: 56 },
    ],
  },
]

export const OPINIONS = [
  '中间那排香樟树长了三十年，千万不要砍',
  '晚上八点以后不要施工，家里有高考的孩子',
  '车位划好以后要有规矩，不能先到先占',
  '底楼采光已经差，车位不要贴着窗户',
  '立管换的时候提前三天通知，我们上班的要请假',
  '希望每一笔钱都贴出来看得到',
  '垃圾房搬远一点，夏天味道大',
  '扶手做圆一点，老人手握得住',
]

export const DOUBTS = [
  '担心立管更换后墙面没人恢复',
  '怕车位增加以后一楼吵',
  '房子租出去了，不知道要不要出钱',
  '听说要砍树，不同意',
  '家里有卧床老人，停水不方便',
  '以前修过一次没修好，不放心质量',
  '觉得室内不用动',
]

export const MIDDLE_DOUBTS = [
  '怕充电着火，离楼太近',
  '担心电费由大家分摊',
  '2 号楼北侧要移树，不同意',
  '没有电动车，觉得和自己无关',
  '夜里充电有响声',
]

export const MIDDLE_MET = [
  '看了消防间距图，离住宅 12 米，带自动断电',
  '说明电费谁充电谁付，不分摊',
  '说明另外两个位置不用移树',
]

export const MET = [
  '带着图纸逐项解释，看了样板楼道',
  '说明费用由补助承担，住户不另外出',
  '陪着去看了车位的位置，离窗有六米',
  '和施工方约好由同一班师傅恢复墙面',
  '约定停水那天由志愿者送水上门',
]

export const NEXT = ['带施工方再来一次', '周末等子女在家时再谈', '请楼道长一起上门']

export const MINUTES = [
  '讲解了三个车位方案和立管更换办法，住户问得最多的是采光和停水，现场答复。',
  '逐项看了菜单和费用，解释补助从哪里来；有住户提出保留香樟树，记入方案。',
  '老人多，用方言讲了一遍；不方便来的，第二天由楼道长上门说明。',
  '分析了方案一和方案二的利弊，大多数住户倾向保留绿化、改造围墙。',
]
/** The last evening took three buildings: two each on twelve evenings would have left one out. */
export const LAST_MINUTES =
  '两栋一晚、十二晚只够二十四栋，所以最后一晚请了三栋，25 栋全部开到。住户对立管更换最关心，约好上门再量。'

export const WORKS: readonly [day: string, said: string][] = [
  ['2026-07-06', '开工。先做西侧围墙内的生态车位，围挡留出消防通道。'],
  ['2026-07-24', '1 至 4 号楼楼道粉刷完成，感应灯同时换好。'],
  ['2026-08-12', '西侧 148 个车位划线完成，先开放使用。'],
  ['2026-08-30', '立管更换从 5 号楼开始，每户停水一天，志愿者送水。'],
  ['2026-09-18', '雨污管网接通，路面恢复。'],
  ['2026-10-09', '国庆后复工，13 至 18 号楼扶手装好。'],
  ['2026-10-27', '东侧 162 个车位完成，车位一共 620 个，比改造前增加一倍。'],
  ['2026-11-13', '立管更换做到 24 号楼，还剩 25 号楼。'],
  ['2026-11-20', '质量监理组和住户监督员逐栋复查，列出 11 处小修。'],
]

export const ACCOUNT: readonly AccountLine[] = [
  { kind: 'income', title: '老旧小区改造补助', fen: yuan(2_480_000) },
  { kind: 'income', title: '街道配套', fen: yuan(420_000) },
  { kind: 'spending', title: '生态车位、围墙', fen: yuan(1_231_640) },
  { kind: 'spending', title: '楼道粉刷、感应灯、扶手', fen: yuan(676_280) },
  { kind: 'spending', title: '厨卫立管更换（24 栋）', fen: yuan(898_560) },
]

/** The estate in the middle: its menu is open this week. */
export const MIDDLE_MENU: readonly QuestionText[] = [
  {
    prompt: '电动车充电棚建在哪里',
    pick: 'one',
    options: [
      { title: '东门内侧', effect: '60 个充电位，离住宅 12 米', costFen: yuan(96_000), weight: 55 },
      {
        title: '2 号楼北侧',
        effect: '40 个充电位，要移 3 棵树',
        costFen: yuan(71_000),
        weight: 25,
      },
      { title: '分散在三处', effect: '48 个充电位', costFen: yuan(118_000), weight: 20 },
    ],
  },
  {
    prompt: '顺带改哪些',
    pick: 'many',
    options: [
      { title: '门禁和摄像头', effect: '南门、东门各一套', costFen: yuan(43_500), weight: 60 },
      { title: '路灯换节能灯', effect: '22 盏', costFen: yuan(19_800), weight: 72 },
      { title: '休息座椅', effect: '8 张，带靠背扶手', costFen: yuan(12_000), weight: 48 },
    ],
  },
]

export const MIDDLE_CONSULTATION: readonly QuestionText[] = [
  {
    prompt: '小区最急的是哪一件',
    pick: 'one',
    options: [
      { title: '电动车充电', weight: 62 },
      { title: '门禁和治安', weight: 23 },
      { title: '照明', weight: 15 },
    ],
  },
]
