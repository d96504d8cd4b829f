/** What neighbours bring to a station and how it was solved; fictional. */
import type { ProblemKind } from '@contract/problem'

export interface ProblemText {
  kind: ProblemKind
  words: string
  /** Where, after the number of the building. */
  place: string
  result: string
}

const of =
  (kind: ProblemKind) =>
  (words: string, place: string, result: string): ProblemText => ({ kind, words, place, result })
const [repair, cleaning, parking, noise] = [
  of('repair'),
  of('cleaning'),
  of('parking'),
  of('noise'),
]
const [dispute, safety, care, other] = [of('dispute'), of('safety'), of('care'), of('other')]

export const PROBLEM_TEXTS: readonly ProblemText[] = [
  repair('楼道灯不亮，晚上老人下楼看不见台阶', '一单元楼道', '换了声控灯泡，当晚试过，亮了'),
  repair('单元门关不上，冬天冷风直接灌进来', '二单元门口', '调了门轴，换了闭门器'),
  repair('雨水管断了一截，下雨天水往墙上淌', '东侧墙角', '接上了一节新管，用水试过不漏'),
  repair('健身器材的扶手松了，老人不敢用', '前小广场', '拧紧螺栓，换了两个橡胶垫'),
  repair('楼前的路面塌了一个坑，推车过不去', '前路口', '补了沥青，压平了'),
  repair('公告栏的玻璃裂了，怕划到孩子', '西侧公告栏', '换成了亚克力板'),
  cleaning('垃圾桶边总有人乱扔大件垃圾', '垃圾投放点', '约好每周二清运，贴了预约电话'),
  cleaning('化粪池有味道，夏天不能开窗', '北侧', '请环卫抽了一次，盖板重新封好'),
  cleaning('绿化带里有人种菜浇粪，苍蝇多', '南侧绿化带', '和种菜的邻居商量好，改种了麦冬'),
  cleaning('楼道里堆了旧家具和纸箱', '三单元楼道', '帮着清走，两户老人留下的由志愿者搬'),
  parking('消防通道上常停车，救护车进不来', '东侧通道', '划了黄线，和车主都谈过'),
  parking('电瓶车停在楼道里充电', '二单元楼道', '搬到车棚，装了两个充电口'),
  parking('外来车辆占了车位，晚上回来没地方停', '前停车位', '登记了车辆，夜里留四个临时位'),
  noise('楼上夜里十一点还在剁东西', '二单元', '上门谈过，对方换了砧板，约好九点前'),
  noise('广场舞音响太大，孩子没法做作业', '前小广场', '约好八点半结束，音量调低'),
  noise('装修从早上六点就开始钻墙', '一单元', '约好八点以后、周末不动工'),
  dispute('两家为了楼道里的鞋柜吵了几次', '三单元楼道', '坐下来谈，各退半米，鞋柜进家门'),
  dispute('空调水滴到楼下的雨棚，影响休息', '二单元', '接了一根管子，两家都同意'),
  dispute('晾衣竿挡住了邻居家的阳光', '南侧', '换到公共晾晒区，帮着装了新竿'),
  safety('楼顶有一块外墙松动，怕掉下来', '顶层外墙', '先围起来，社区请人敲掉补好'),
  safety('井盖一踩就翘，晚上很危险', '前路口', '报市政换了新盖'),
  safety('有人往楼下扔烟头', '高层', '逐户提醒，装了提示牌'),
  care('独居的老人腿脚不便，买菜困难', '一单元', '排了三户轮流代买，每周两次'),
  care('老人不会用手机挂号', '二单元', '志愿者教了两次，帮着挂了一次号'),
  care('双职工家的孩子放学没人接', '三单元', '站里开了四点半的小课桌'),
  other('快递柜放在出口，推轮椅出不去', '小区出口', '和快递公司谈好，挪了三米'),
  other('楼下的路标看不清，外卖总走错', '前路口', '补了楼号牌'),
]

export const ANSWERS: readonly string[] = [
  '看过现场了，已经约好师傅，这周内来。',
  '和有关的邻居都谈过一次，下周二再碰一次头。',
  '材料要等两天，到了就动手，请大家先绕行。',
]
export const HAND_OVER_REASONS: readonly string[] = [
  '要动公共设施，站里办不了，请社区联系主管部门。',
  '涉及几个小区的排水，请社区统一安排。',
]
export const DECLINE_REASONS: readonly string[] = [
  '屋里自用的水管，请找物业或维修师傅。',
  '这件事正在走法律程序，站里不便处理，可以找社区法律顾问。',
]
export const RATINGS: readonly string[] = ['很快，谢谢大家', '办得很好', '等得有点久，办好了就好']
