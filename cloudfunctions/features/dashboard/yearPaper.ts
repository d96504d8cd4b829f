/** 志愿服务记录年度报告 (民政部令第67号 第十八条, V-21): a year of volunteering at a place, on paper. */
import { computedText, type VolunteerYear } from '@contract/dashboard'
import { type PaperColumn, WIDTH } from '../activity/paper/layout'
import { drawTable } from '../activity/paper/table'
import { drawPaper } from './paper'

type Line = [what: string, value: string, counts: string]

const COLUMNS: PaperColumn<Line>[] = [
  { title: '项目', width: 130, read: ([what]) => what },
  { title: '数量', width: 110, read: ([, value]) => value },
  { title: '怎样统计', width: WIDTH - 240, read: ([, , counts]) => counts },
]

const linesOf = (year: VolunteerYear): Line[] => [
  ['志愿者', computedText('members', year.volunteers), '当年有确认过的服务时长的人，一人一次'],
  ['服务人次', computedText('serviceTimes', year.times), '当年公益活动的签到，一人一班一次'],
  [
    '服务时长',
    computedText('serviceMinutes', year.minutes),
    '组织者确认的服务时长，按实际分钟累计，更正后按更正的计（第七条）',
  ],
  ['开展的活动', `${year.activities} 场`, '当年已发布且已经开始的公益活动，取消的不计入'],
  [
    '按时记录的活动',
    `${year.recordedInTime} 场`,
    '活动结束后 10 个工作日以内记录服务时长的（第十一条）',
  ],
  ['超过时限才记录的活动', `${year.recordedLate} 场`, '活动结束 10 个工作日以后记录的'],
  [
    '到期没有记录的活动',
    `${year.notRecorded} 场`,
    '写这份报告时已经超过 10 个工作日、还没有记录的',
  ],
  ['志愿者申请更正', `${year.objections} 件`, '志愿者对本人服务记录提出的异议（第十三条）'],
  ['已经更正', `${year.corrected} 件`, '核对后更正了的服务记录，含组织者自行更正的'],
  ['维持原记录', `${year.upheld} 件`, '核对后维持原记录、并说明了理由的'],
]

/** @param year `2025` */
export function drawYear(
  content: VolunteerYear,
  { placeName, year, madeAt }: { placeName: string; year: string; madeAt: Date },
): Promise<Buffer> {
  const title = `${placeName} ${year} 年志愿服务记录年度报告`
  const says = '依据《志愿服务记录与证明出具办法（试行）》（民政部令第67号）第十八条'
  return drawPaper({ title, says, madeAt }, (doc, from) => {
    drawTable(doc, COLUMNS, linesOf(content), from)
  })
}
