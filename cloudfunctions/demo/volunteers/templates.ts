/** What is done in the months. `#` is the name of the place without 社区 or 村. */
import type { ActivityKind, Audience, OrganiserKind } from '@contract/activity'

export interface ShiftTemplate {
  name: string
  /** Minutes after the beginning of the activity. */
  from?: number
  minutes: number
  rest?: number
  /** Of all who come, in parts. */
  share?: number
  qualification?: string
}

export interface Template {
  title: string
  kind: ActivityKind
  by: OrganiserKind
  content: string
  place: string
  time: string
  /** How many come, compared with others. */
  weight: number
  shifts: readonly ShiftTemplate[]
  risk: string
  skills?: readonly string[]
  audience?: Audience
  emergencyMeasures?: string
  minAge?: number
  allowance?: string
}

const NO_RISK = '没有特别风险，请注意来回路上的交通安全'

export const ELECTRICIAN = '低压电工作业证'
export const NURSE = '护士执业证书'
export const FIRST_AID = '红十字救护员证'
export const LAWYER = '法律职业资格证书'

/** Of the months of giving: help from door to door and at the stand. */
export const GIVING: readonly Template[] = [
  {
    title: '“周末有约”垃圾分类桶边督导（#）',
    kind: 'volunteer',
    by: 'region',
    content: '在投放点引导居民分类投放，提醒破袋，投放时间结束后清理桶边。',
    place: '#分类投放点',
    time: '07:00',
    weight: 26,
    shifts: [
      { name: '早间桶边引导', minutes: 120 },
      { name: '傍晚桶边引导', from: 660, minutes: 120 },
    ],
    risk: '投放点地面湿滑，戴好手套，不要徒手翻找',
  },
  {
    title: '#便民服务集市',
    kind: 'volunteer',
    by: 'region',
    content: '磨刀、修鞋、缝纫、量血压、政策咨询，材料费也不收。',
    place: '#文化广场',
    time: '08:30',
    weight: 55,
    shifts: [
      { name: '摊位服务', minutes: 180, share: 4 },
      { name: '小家电维修', minutes: 180, share: 1, qualification: ELECTRICIAN },
      { name: '引导登记', minutes: 180, share: 2 },
    ],
    risk: '刀具、剪刀由摊主保管，儿童不要靠近操作台',
    skills: ['缝纫', '水电维修'],
  },
  {
    title: '独居老人上门探访（#）',
    kind: 'volunteer',
    by: 'organization',
    content: '两人一组上门，聊聊近况，看看水电和药箱，记下要转办的事。',
    place: '#居家养老服务站集合',
    time: '09:00',
    weight: 16,
    shifts: [{ name: '上门探访', minutes: 150 }],
    risk: '两人同行，不收受老人财物，身体不适不要上门',
    skills: ['方言'],
    allowance: '误餐补贴 20 元',
  },
  {
    title: '#河道清洁日',
    kind: 'volunteer',
    by: 'region',
    content: '沿岸捡拾垃圾，登记排口异常，水面部分由保洁公司处理。',
    place: '#沿河步道',
    time: '08:00',
    weight: 60,
    shifts: [
      { name: '沿岸捡拾', minutes: 150, share: 5 },
      { name: '排口巡看', minutes: 150 },
    ],
    risk: '不下水，不翻护栏，穿防滑鞋',
  },
  {
    title: '爱心义剪（#）',
    kind: 'volunteer',
    by: 'organization',
    content: '为老人和行动不便的居民理发，可以预约上门。',
    place: '#邻里中心',
    time: '13:30',
    weight: 12,
    shifts: [
      { name: '理发', minutes: 150, share: 2 },
      { name: '登记和清扫', minutes: 150 },
    ],
    risk: '工具每位用后消毒',
    skills: ['理发'],
  },
  {
    title: '#健康义诊',
    kind: 'volunteer',
    by: 'organization',
    content: '量血压、测血糖、用药咨询，不开药，不推销。',
    place: '#卫生服务站门口',
    time: '08:30',
    weight: 22,
    shifts: [
      { name: '义诊', minutes: 180, share: 2, qualification: NURSE },
      { name: '秩序引导', minutes: 180, share: 3 },
    ],
    risk: '采血针一人一用，由持证人员操作',
    skills: ['医疗护理'],
  },
  {
    title: '衣物捐赠分拣（#）',
    kind: 'volunteer',
    by: 'organization',
    content: '登记、分拣、打包捐来的衣物，不能用的送再生点。',
    place: '#社区服务中心一楼',
    time: '13:00',
    weight: 28,
    shifts: [{ name: '分拣打包', minutes: 180, rest: 15 }],
    risk: '戴口罩和手套，搬箱子两人一起',
  },
  {
    title: '“课后半小时”作业陪伴（#）',
    kind: 'volunteer',
    by: 'organization',
    content: '陪小学生写作业、读书，等家长下班来接。',
    place: '#四点钟课堂',
    time: '16:00',
    weight: 12,
    shifts: [{ name: '作业陪伴', minutes: 120 }],
    risk: '孩子由家长本人接走，不单独带离',
    minAge: 16,
  },
  {
    title: '无偿献血引导（#）',
    kind: 'volunteer',
    by: 'region',
    content: '在献血点引导填表、陪同休息。本活动只招引导人员。',
    place: '#广场献血点',
    time: '09:00',
    weight: 18,
    shifts: [{ name: '引导和陪同', minutes: 240, rest: 30 }],
    risk: NO_RISK,
  },
  {
    title: '#楼道“清零”行动',
    kind: 'volunteer',
    by: 'branch',
    content: '党员带头清理楼道杂物，先和住户说好，贵重的不动。',
    place: '#各楼栋',
    time: '08:30',
    weight: 34,
    shifts: [
      { name: '搬运清理', minutes: 150, share: 3 },
      { name: '上门沟通', minutes: 150 },
    ],
    risk: '搬运戴手套，注意脚下，电动车电池不搬',
  },
  {
    title: '党员政策宣讲进楼栋（#）',
    kind: 'volunteer',
    by: 'branch',
    content: '讲医保、养老认证和防诈骗，带去大字资料。',
    place: '#邻里中心',
    time: '19:00',
    weight: 14,
    shifts: [{ name: '宣讲和答疑', minutes: 90 }],
    risk: NO_RISK,
    skills: ['政策宣讲', '方言'],
  },
  {
    title: '#法律咨询夜市',
    kind: 'volunteer',
    by: 'organization',
    content: '婚姻、继承、物业、劳动纠纷咨询，只给意见，不代理。',
    place: '#夜市东口',
    time: '18:30',
    weight: 12,
    shifts: [
      { name: '法律咨询', minutes: 120, qualification: LAWYER },
      { name: '登记接待', minutes: 120, share: 2 },
    ],
    risk: NO_RISK,
    skills: ['法律咨询'],
  },
  {
    title: '爱心车轮送餐（#）',
    kind: 'lowPrice',
    by: 'organization',
    content: '为八十岁以上老人低价送餐，餐费由老人付给食堂。属于低偿服务，不计服务时长。',
    place: '#老年食堂',
    time: '10:00',
    weight: 10,
    shifts: [{ name: '送餐', minutes: 120 }],
    risk: '骑行戴头盔，汤水放稳',
  },
]

/** Of the months of civility: order, safety and what the neighbours decide. */
export const CIVILITY: readonly Template[] = [
  {
    title: '路口文明劝导（#）',
    kind: 'volunteer',
    by: 'region',
    content: '早晚高峰在路口提醒戴头盔、走斑马线，礼让行人。',
    place: '#十字路口',
    time: '07:00',
    weight: 30,
    shifts: [
      { name: '早高峰劝导', minutes: 90 },
      { name: '晚高峰劝导', from: 600, minutes: 90 },
    ],
    risk: '站在人行道上，穿反光背心，不进机动车道',
    minAge: 18,
  },
  {
    title: '#共享单车摆放整理',
    kind: 'volunteer',
    by: 'region',
    content: '整理乱停的共享单车，盲道清出来。',
    place: '#地铁口和菜场门口',
    time: '08:00',
    weight: 24,
    shifts: [{ name: '整理摆放', minutes: 120 }],
    risk: '注意来往车辆，搬车两人一起',
  },
  {
    title: '平安夜巡（#）',
    kind: 'volunteer',
    by: 'organization',
    content: '巡查消防、卫生、治安，发现情况拍照登记，不与人争执。',
    place: '#警务室门口集合',
    time: '19:30',
    weight: 14,
    shifts: [{ name: '巡查', minutes: 90 }],
    risk: '结伴行走，带手电和反光背心，遇险先报警',
    minAge: 18,
  },
  {
    title: '节日守夜：跨零点巡查（#）',
    kind: 'volunteer',
    by: 'organization',
    content: '节日夜间看护消防通道，劝阻燃放孔明灯，发现火情先报警。',
    place: '#消防微型站',
    time: '22:30',
    weight: 10,
    shifts: [{ name: '夜间巡查', minutes: 150 }],
    risk: '夜间结伴，注意保暖',
    emergencyMeasures: '微型消防站备灭火器和急救包；起火先疏散，同时拨打119',
    minAge: 18,
  },
  {
    title: '消防应急演练（#）',
    kind: 'volunteer',
    by: 'region',
    content: '配合消防站演练疏散和灭火器使用，志愿者担任引导员和伤员角色。',
    place: '#消防通道',
    time: '14:00',
    weight: 30,
    shifts: [
      { name: '疏散引导', minutes: 120, share: 3 },
      { name: '急救示范', minutes: 120, qualification: FIRST_AID },
    ],
    risk: '演练使用烟雾弹，有哮喘的不要参加',
    emergencyMeasures: '现场有消防员和救护车；出现不适立即停止，送区中心医院',
    minAge: 18,
  },
  {
    title: '台风后清障（#）',
    kind: 'volunteer',
    by: 'region',
    content: '清理倒伏树枝和积水，电线和高空部分由专业队伍处理。',
    place: '#主要道路',
    time: '07:30',
    weight: 26,
    shifts: [{ name: '清障', minutes: 210, rest: 30 }],
    risk: '可能有断枝和积水，远离电线，穿雨靴戴安全帽',
    emergencyMeasures: '五人一组设安全员；带急救包；发现落地电线立即撤离，拨打95598',
    minAge: 18,
    allowance: '误餐补贴 20 元',
  },
  {
    title: '#“文明大管家”飞线清查',
    kind: 'volunteer',
    by: 'branch',
    content: '登记飞线充电和占道堆放，上门提醒，复查一次。',
    place: '#各楼栋',
    time: '18:30',
    weight: 16,
    shifts: [{ name: '清查提醒', minutes: 90 }],
    risk: '只登记提醒，不动手拉线',
  },
  {
    title: '#绿地认养养护',
    kind: 'volunteer',
    by: 'organization',
    content: '给认养的绿地除草、浇水、补苗。',
    place: '#口袋公园',
    time: '08:00',
    weight: 22,
    shifts: [{ name: '除草浇水', minutes: 150, rest: 10 }],
    risk: '使用小铲和剪刀注意安全，防蚊虫',
    skills: ['园艺'],
  },
  {
    title: '公共阅读角整理（#）',
    kind: 'volunteer',
    by: 'organization',
    content: '图书上架、修补、登记，陪孩子读一小时绘本。',
    place: '#文化家园阅读角',
    time: '13:30',
    weight: 14,
    shifts: [
      { name: '整理上架', minutes: 120, share: 2 },
      { name: '绘本伴读', minutes: 60 },
    ],
    risk: NO_RISK,
    minAge: 12,
  },
  {
    title: '主题党日：重走海防路（#）',
    kind: 'party',
    by: 'branch',
    audience: 'branch',
    content: '支部主题党日，参观海防遗址，交流学习体会。属于党组织活动，不计服务时长。',
    place: '#集合乘车',
    time: '13:30',
    weight: 7,
    shifts: [{ name: '主题党日', minutes: 150 }],
    risk: '台阶较多，腿脚不便的同志可以留在广场',
  },
  {
    title: '支部专题学习会（#）',
    kind: 'party',
    by: 'branch',
    audience: 'branch',
    content: '学习文件，讨论下月认领的服务岗位。属于党组织活动，不计服务时长。',
    place: '#党群服务中心',
    time: '19:00',
    weight: 7,
    shifts: [{ name: '学习', minutes: 90 }],
    risk: NO_RISK,
  },
  {
    title: '居民议事会：停车和充电（#）',
    kind: 'selfGovernance',
    by: 'region',
    content: '居民代表商量停车位和充电桩的安排。属于自治议事，不计服务时长。',
    place: '#议事厅',
    time: '19:00',
    weight: 16,
    shifts: [{ name: '议事', minutes: 120 }],
    risk: NO_RISK,
  },
  {
    title: '#邻里节联欢',
    kind: 'other',
    by: 'region',
    content: '百家宴和文艺演出，居民自愿带一道菜。文体活动，不计服务时长。',
    place: '#文化礼堂',
    time: '17:00',
    weight: 45,
    shifts: [{ name: '联欢', minutes: 150 }],
    risk: '食品自行负责，过敏者注意',
  },
]

/** Every Friday afternoon, the five standing services; who repairs appliances has the licence. */
export const FRIDAY: Template = {
  title: '周五下午便民服务',
  kind: 'volunteer',
  by: 'branch',
  content: '配钥匙、磨刀、修鞋、缝纫、家电维修，每周五下午在邻里中心，不收费。',
  place: '俞范社区邻里中心',
  time: '13:30',
  weight: 15,
  shifts: [
    { name: '磨刀配钥匙', minutes: 150, share: 2 },
    { name: '修鞋缝纫', minutes: 150, share: 3 },
    { name: '家电维修', minutes: 150, share: 2, qualification: ELECTRICIAN },
    { name: '引导登记', minutes: 150, share: 3 },
  ],
  risk: '刀具和电器由当班人员操作，居民在线外等候',
  skills: ['缝纫', '水电维修'],
}

/** One Friday had haircuts instead of keys. */
export const FRIDAY_WITH_HAIRCUTS: Template = {
  ...FRIDAY,
  content: '本周加开理发，配钥匙暂停一次；磨刀、修鞋、缝纫、家电维修照常，不收费。',
  shifts: [
    { name: '理发', minutes: 150, share: 2 },
    ...FRIDAY.shifts.filter(({ name }) => name !== '磨刀配钥匙'),
  ],
}

/** 港城花园, by its temporary branch. */
export const ESTATE: readonly Template[] = [
  {
    title: '港城花园改造政策入户宣讲',
    kind: 'volunteer',
    by: 'branch',
    content: '带着改造方案入户，回答疑问，登记意见，不替人签字。',
    place: '港城花园各楼栋',
    time: '18:30',
    weight: 18,
    shifts: [{ name: '入户宣讲', minutes: 120 }],
    risk: '两人同行，楼道有施工，注意脚下',
    skills: ['政策宣讲'],
  },
  {
    title: '港城花园楼道清理',
    kind: 'volunteer',
    by: 'branch',
    content: '粉刷前清空楼道，旧物登记后集中存放。',
    place: '港城花园10至18号楼',
    time: '08:30',
    weight: 20,
    shifts: [
      { name: '搬运清理', minutes: 150, share: 3 },
      { name: '登记引导', minutes: 150 },
    ],
    risk: '搬运戴手套，施工区内戴安全帽',
  },
  {
    title: '港城花园工地安全文明巡看',
    kind: 'volunteer',
    by: 'branch',
    content: '看围挡、看通道、看扬尘，发现问题拍照交监理。',
    place: '港城花园施工现场',
    time: '09:00',
    weight: 12,
    shifts: [{ name: '巡看', minutes: 120 }],
    risk: '不进入吊装半径，戴安全帽，听从安全员指挥',
    emergencyMeasures: '项目部备急救箱；受伤立即停工，送区中心医院，拨打120',
    minAge: 18,
  },
]
