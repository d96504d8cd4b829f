/** The users' words for what the contract names in English. */
import type {
  BranchKind,
  BranchMember,
  BranchPost,
  BranchState,
  InvitationInfo,
  MeetingDetail,
  MeetingDue,
  MeetingKind,
  MotionKind,
  TaskState,
} from '@contract/branch'
import type { IconName } from '@/components/Icon'
import type { Tone } from '@/components/Tag'

export interface StateWord {
  text: string
  tone: Tone
  icon: IconName
}

export const BRANCH_STATE: Record<BranchState, StateWord> = {
  draft: { text: '草稿', tone: 'plain', icon: 'edit' },
  submitted: { text: '待批准', tone: 'warn', icon: 'clock' },
  approved: { text: '已批准', tone: 'info', icon: 'done' },
  active: { text: '运行中', tone: 'ok', icon: 'running' },
  dissolved: { text: '已撤销', tone: 'plain', icon: 'lock' },
}

export const BRANCH_KIND: Record<BranchKind, string> = {
  regular: '党支部',
  joint: '联合党支部',
  temporary: '临时党支部',
}

/** What each kind is for, where one of them is chosen. */
export const KIND_HINT: Record<BranchKind, string> = {
  temporary: '为一项任务临时组建，党员组织关系不转接，任务结束自然撤销',
  joint: '正式党员不足 3 人的单位，与邻近单位联合成立',
  regular: '有正式党员 3 人以上的单位，长期设立',
}

export const POST: Record<BranchPost['post'], string> = {
  secretary: '书记',
  deputySecretary: '副书记',
}

export const TASK_STATE: Record<TaskState, StateWord> = {
  todo: { text: '待办', tone: 'info', icon: 'clock' },
  doing: { text: '进行中', tone: 'brand', icon: 'running' },
  done: { text: '已完成', tone: 'ok', icon: 'check' },
  cancelled: { text: '已取消', tone: 'plain', icon: 'close' },
}

/** How often the rules expect a meeting, and what that stretch of time is called now. */
export const PERIOD: Record<MeetingDue['period'], { now: string; often: string }> = {
  month: { now: '本月', often: '每月一次' },
  quarter: { now: '本季度', often: '每季度一次' },
  year: { now: '今年', often: '每年一次' },
}

/** A meeting that is over and does not count. */
export const SHORT_MEETING: StateWord = { text: '未达到法定人数', tone: 'warn', icon: 'users' }

export const MEETING_STATE: Record<'planned' | 'held' | 'cancelled', StateWord> = {
  planned: { text: '待召开', tone: 'info', icon: 'calendar' },
  held: { text: '已召开', tone: 'ok', icon: 'check' },
  cancelled: { text: '已取消', tone: 'plain', icon: 'close' },
}

/** Of which stretch of time an assembly or a committee meeting is one, for which half must come. */
const COUNTED: Partial<Record<MeetingKind, string>> = {
  assembly: '本季度的党员大会',
  committee: '本月的支委会',
}

/** 未达到法定人数，不计入本季度的党员大会 — where too few came for it to count. */
export function shortWords({ kind, quorum }: Pick<MeetingDetail, 'kind' | 'quorum'>) {
  const counted = COUNTED[kind]
  if (!counted || quorum.reached) return undefined
  return `未达到法定人数，不计入${counted}`
}

export const ATTENDANCE: Record<'present' | 'excused' | 'absent', StateWord> = {
  present: { text: '到会', tone: 'ok', icon: 'check' },
  excused: { text: '请假', tone: 'info', icon: 'calendar' },
  absent: { text: '缺席', tone: 'warn', icon: 'close' },
}

export const MOTION_KIND: Record<MotionKind, string> = {
  decision: '一般议题',
  election: '选举',
  admission: '发展党员',
}

export const INVITATION_STATE: Record<InvitationInfo['state'], StateWord> = {
  open: { text: '有效', tone: 'ok', icon: 'check' },
  full: { text: '名额已满', tone: 'info', icon: 'users' },
  ended: { text: '已停用', tone: 'plain', icon: 'close' },
  expired: { text: '已过期', tone: 'plain', icon: 'clock' },
}

/** 书记, 组长, or nothing: what stands behind a name. */
export function roleWord({ post, isLeader }: Pick<BranchMember, 'post' | 'isLeader'>): string {
  return [post && POST[post], isLeader && '组长'].filter(Boolean).join('、')
}

/** Joins the facts that are there: 24 人 · 组长 周敏. */
export const facts = (...parts: (string | false | null | undefined)[]): string =>
  parts.filter(Boolean).join(' · ')

/** 政策宣传组 as 政策宣传, where the word group is clear. */
export const shortGroup = (name: string): string => name.replace(/组$/, '')
