import type { BranchSummary } from '@contract/branch'
import { View } from '@tarojs/components'
import { Figures } from '@/components/Figure'
import { PrintArea } from '@/components/PrintArea'
import { Row } from '@/components/Row'
import { formatDay, toDay } from '@/lib/dates'
import { linkTo } from '@/lib/link'
import { pathOf } from '../paths'
import { BRANCH_KIND, BRANCH_STATE, facts, POST } from '../words'
import '../index.scss'

/** The sheet: figures, who led, what each group did, meetings, and what is left. */
export function SummaryPaper({ summary }: { summary: BranchSummary }) {
  const { branch, groups, meetings, unfinished, unfinishedCount } = summary
  const { approval, activatedAt, dissolvedOn } = branch
  const url = linkTo(pathOf('summary'), { id: branch.id })
  const until = dissolvedOn ?? toDay()
  return (
    <PrintArea
      title={`${branch.name}工作小结`}
      subtitle={facts(
        BRANCH_KIND[branch.kind],
        BRANCH_STATE[branch.state].text,
        `截至 ${formatDay(until)}`,
      )}
      {...(url && { link: { url, label: '扫码看最新内容' } })}
    >
      <Figures items={figuresOf(summary)} />
      {branch.purpose && <Row long label="成立目的" value={branch.purpose} />}
      {approval && <Row label="批准" value={`${approval.body}，${approval.documentNo}`} />}
      {activatedAt && (
        <Row
          label="运行时间"
          value={`${formatDay(activatedAt)} 至 ${dissolvedOn ? formatDay(dissolvedOn) : '今'}，共 ${branch.dayNumber ?? 0} 天`}
        />
      )}
      {branch.posts.map(({ personId, name, post }) => (
        <Row
          key={personId}
          label={dissolvedOn ? `撤销时的${POST[post]}` : POST[post]}
          value={name}
        />
      ))}
      {branch.summary && <Row long label="工作小结" value={branch.summary} />}
      {groups.length > 0 && <View className="br-heading">任务组</View>}
      {groups.map((group) => (
        <Row
          key={group.name}
          label={facts(group.name, group.leaderName && `组长 ${group.leaderName}`)}
          value={`${group.members} 人，任务 ${group.done}/${group.tasks}，记录 ${group.logs} 条`}
        />
      ))}
      {meetings.length > 0 && <View className="br-heading">组织生活</View>}
      {meetings.map((meeting) => (
        <Row
          key={`${meeting.heldAt}${meeting.title}`}
          label={facts(formatDay(meeting.heldAt), meeting.title)}
          value={`到会 ${meeting.present}/${meeting.entitled}`}
        />
      ))}
      <View className="br-heading">没有完成的任务</View>
      {unfinished.length === 0 && <View className="br-text">没有，全部完成。</View>}
      {unfinished.map((task) => (
        <Row key={`${task.groupName}${task.title}`} label={task.title} value={task.groupName} />
      ))}
      {unfinishedCount > unfinished.length && (
        <View className="br-text">另有 {unfinishedCount - unfinished.length} 项没有列出。</View>
      )}
    </PrintArea>
  )
}

/** What there is nothing of is left out: no photos say nothing. */
function figuresOf(summary: BranchSummary) {
  const { branch, logCount, logDays, buildingsTouched, photoCount } = summary
  const ifAny = [
    { value: branch.outsideCount, name: '关系在外' },
    { value: logCount, name: '条记录', definition: '党员为任务写下的工作记录。' },
    {
      value: logDays,
      name: '天有记录',
      definition: '至少有一条工作记录的日子，同一天只算一次。',
    },
    {
      value: buildingsTouched,
      name: '幢楼',
      definition: '至少有一条工作记录的任务所在的楼栋。',
    },
    { value: photoCount, name: '张照片' },
  ]
  return [
    { value: branch.memberCount, name: '名党员' },
    { value: branch.doneCount, unit: `/${branch.taskCount}`, name: '任务完成' },
    ...ifAny.filter(({ value }) => value > 0),
  ]
}
