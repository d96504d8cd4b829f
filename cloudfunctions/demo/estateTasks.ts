/** The 41 tasks of the estate's branch, 37 of them done; four lines of work, four groups. */
import type { CastKey } from './cast'
import { addDays } from './clock'

export interface TaskFacts {
  group: number
  title: string
  workItem: string
  building?: number
  from: string
  due: string
  /** The day on which it was closed; without one it is still open. */
  closed?: string
  detail?: string
  /** Otherwise somebody of the group. */
  assignee?: CastKey | 'nobody'
}

type Line = [title: string, workItem: string, building: number, from: string, due: string]

const PUBLICITY: Line[] = [
  ['改造政策明白纸印发到户', '政策告知', 0, '07-06', '07-14'],
  ['1号楼入户说明', '入户说明', 1, '07-08', '07-18'],
  ['3号楼入户说明', '入户说明', 3, '07-12', '07-24'],
  ['5号楼入户说明', '入户说明', 5, '07-20', '08-02'],
  ['车位改造意见收集', '意见收集', 0, '07-26', '08-15'],
  ['8号楼入户说明', '入户说明', 8, '08-03', '08-16'],
  ['10号楼入户说明', '入户说明', 10, '08-14', '08-28'],
  ['14号楼入户说明', '入户说明', 14, '08-29', '09-12'],
  ['18号楼入户说明', '入户说明', 18, '09-10', '09-25'],
  ['停水停电提前告知', '公告宣传', 0, '07-15', '10-31'],
  ['22号楼入户说明', '入户说明', 22, '09-28', '10-16'],
  ['施工公告栏每周更新', '公告宣传', 0, '07-10', '11-15'],
  ['7号楼2单元入户说明', '入户说明', 7, '11-09', '11-23'],
]
const DESIGN: Line[] = [
  ['车位平面图现场放样', '车位改造', 0, '07-07', '07-20'],
  ['8号楼前车位图调整', '车位改造', 8, '07-22', '08-05'],
  ['雨污分流走向复核', '管网改造', 0, '07-16', '07-31'],
  ['楼道窗户样式比选', '楼道改造', 0, '08-06', '08-22'],
  ['15号楼无障碍坡道方案', '无障碍改造', 15, '08-12', '08-30'],
  ['晾衣架位置统一方案', '立面改造', 0, '08-25', '09-10'],
  ['20号楼旁充电车棚选址', '充电设施', 20, '09-04', '09-20'],
  ['消防通道划线方案', '消防通道', 0, '09-15', '09-28'],
  ['中心花园座椅布点', '环境提升', 0, '10-09', '10-25'],
]
const PROGRESS: Line[] = [
  ['2号楼脚手架进场协调', '施工协调', 2, '07-09', '07-20'],
  ['材料堆场移位', '施工协调', 0, '07-18', '07-28'],
  ['6号楼管线开挖交通疏导', '交通疏导', 6, '07-30', '08-12'],
  ['9号楼空调外机移机协调', '施工协调', 9, '08-10', '08-26'],
  ['11号楼雨棚拆除协调', '施工协调', 11, '08-24', '09-08'],
  ['施工点位送凉白开', '后勤保障', 0, '08-23', '12-20'],
  ['16号楼外墙施工错时安排', '施工协调', 16, '09-12', '09-28'],
  ['19号楼住户车辆临时停放', '交通疏导', 19, '09-26', '10-14'],
  ['24号楼夜间施工噪声协调', '施工协调', 24, '10-12', '10-28'],
  ['沥青摊铺当日车辆清场', '交通疏导', 0, '11-02', '11-12'],
]
const QUALITY: Line[] = [
  ['进场材料合格证核对', '材料检查', 0, '07-08', '10-20'],
  ['4号楼外墙保温抽查', '外墙保温', 4, '07-28', '08-14'],
  ['13号楼雨水管通水试验', '管网改造', 13, '08-18', '09-02'],
  ['17号楼楼道窗户验收', '楼道改造', 17, '09-06', '09-22'],
  ['21号楼外墙涂料验收', '外墙涂料', 21, '09-24', '10-12'],
  ['23号楼化粪池清淤验收', '管网改造', 23, '10-10', '10-24'],
  ['25号楼消防通道宽度复测', '消防通道', 25, '10-26', '11-08'],
  ['12号楼屋面防水复验', '屋面防水', 12, '11-03', '11-21'],
  ['楼栋竣工照片归档', '竣工资料', 0, '11-10', '11-27'],
]

/** Due today, running till the end, overdue since Saturday, and due on Friday with nobody to do it. */
const OPEN: Record<string, CastKey | 'nobody'> = {
  '7号楼2单元入户说明': 'member',
  施工点位送凉白开: 'waterCarrier',
  '12号楼屋面防水复验': 'leader',
  楼栋竣工照片归档: 'nobody',
}

const DETAILS: Record<string, string> = {
  '7号楼2单元入户说明': '3户对管线走明装还有顾虑，带上样板照片再去一次',
  施工点位送凉白开: '每天5时半烧水，凉好后送到各施工点位',
  '12号楼屋面防水复验': '蓄水24小时，上次查出2处渗点，返工后复验',
  楼栋竣工照片归档: '25栋楼，每栋外立面、楼道、屋面各一张',
}

export const ESTATE_TASKS: readonly TaskFacts[] = [PUBLICITY, DESIGN, PROGRESS, QUALITY].flatMap(
  (lines, group) =>
    lines.map(
      ([title, workItem, building, from, due], index): TaskFacts => ({
        group,
        title,
        workItem,
        ...(building ? { building } : {}),
        from: `2026-${from}`,
        due: `2026-${due}`,
        // Most were closed in time, one in five on its last day.
        ...(OPEN[title]
          ? { assignee: OPEN[title] }
          : { closed: addDays(`2026-${due}`, -(index % 5)) }),
        ...(DETAILS[title] ? { detail: DETAILS[title] } : {}),
      }),
    ),
)
