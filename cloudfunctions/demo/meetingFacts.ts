/** The meetings of the estate's branch as they are written down here: seven held, one on Thursday. */
import type { MeetingKind, MotionKind } from '@contract/branch'

export interface MeetingFacts {
  on: string
  time: string
  kind: MeetingKind
  title: string
  place: string
  agenda: string
  /** Without minutes it has not been held yet. */
  minutes?: string
  /** In hundredths of those who should come. */
  came?: number
  motion?: { kind: MotionKind; title: string; inFavour: number; against: number }
}

const PLACE = '后大街社区邻里中心2楼'

export const MEETINGS: readonly MeetingFacts[] = [
  {
    on: '2026-07-05',
    time: '19:00',
    kind: 'assembly',
    title: '临时党支部成立大会',
    place: PLACE,
    agenda: '一、宣读批复和书记、副书记任命\n二、讨论任务组分工\n三、表决',
    minutes:
      '宣读社区党委批复。四个任务组的职责逐条讨论，党员自愿选组，组长由支部提名。分工方案表决通过。',
    came: 86,
    motion: { kind: 'decision', title: '四个任务组的分工方案', inFavour: 62, against: 0 },
  },
  {
    on: '2026-07-31',
    time: '19:30',
    kind: 'lecture',
    title: '党课：民事民议、民事民办、民事民管',
    place: PLACE,
    agenda: '书记讲课，党员交流入户说明中遇到的问题',
    minutes: '书记讲党课。三名党员介绍入户经验：先听后讲、带样板照片、当天答复。',
    came: 71,
  },
  {
    on: '2026-08-15',
    time: '08:30',
    kind: 'partyDay',
    title: '主题党日：清理楼道堆物',
    place: '港城花园东门集合',
    agenda: '分楼栋清理，施工前拍照留底',
    minutes: '清理18个单元楼道，劝导住户自行搬离大件，施工通道全部腾空。',
    came: 64,
  },
  {
    on: '2026-09-04',
    time: '19:00',
    kind: 'assembly',
    title: '车位改造方案讨论会',
    place: PLACE,
    agenda: '一、设计规划组汇报车位方案\n二、讨论施工时间\n三、表决',
    minutes:
      '车位方案听取意见后报居委会组织业主意向征询。延长施工时间的提议，赞成未超过应到会有表决权党员的半数，未通过，维持每天18时收工。',
    came: 74,
    motion: { kind: 'decision', title: '提议每天施工延长到20时', inFavour: 40, against: 17 },
  },
  {
    on: '2026-09-19',
    time: '08:30',
    kind: 'partyDay',
    title: '主题党日：屋顶查漏',
    place: '港城花园12号楼集合',
    agenda: '质量监理组带队，分四路查看屋面',
    minutes: '查看25栋楼屋面，登记渗点11处，交施工队处理。',
    came: 58,
  },
  {
    on: '2026-10-17',
    time: '08:30',
    kind: 'partyDay',
    title: '主题党日：为老人搬运过冬物品',
    place: '港城花园东门集合',
    agenda: '按楼栋名单上门，两人一组',
    minutes: '帮助23户高龄住户归置阳台物品，配合外窗更换。',
    came: 66,
  },
  {
    on: '2026-10-30',
    time: '19:00',
    kind: 'assembly',
    title: '收尾阶段工作安排',
    place: PLACE,
    agenda: '一、四个组汇报进度\n二、竣工验收的群众监督办法\n三、表决',
    minutes: '四个组汇报，还剩6项任务。群众监督办法表决通过：每栋楼至少两名党员、两名居民签字。',
    came: 79,
    motion: { kind: 'decision', title: '竣工验收群众监督办法', inFavour: 61, against: 2 },
  },
  {
    on: '2026-11-26',
    time: '19:00',
    kind: 'assembly',
    title: '竣工验收情况通报',
    place: PLACE,
    agenda: '一、质量监理组通报验收情况\n二、讨论未完成事项\n三、临时党支部工作小结的准备',
  },
]
