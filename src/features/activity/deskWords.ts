/** The users' words for what the roster says of a person. */
import type {
  AttendanceSource,
  Delivery,
  Moment,
  ReminderPurpose,
  RosterEntry,
  RosterFlag,
} from '@contract/activity'
import type { IconName } from '@/components/Icon'
import type { Tone } from '@/components/Tag'
import { formatTime } from '@/lib/dates'
import { SIGN_UP } from './words'

export interface StateWord {
  text: string
  tone: Tone
  icon: IconName
}

export const SOURCE: Record<AttendanceSource, string> = {
  scan: '扫码',
  code: '数字码',
  helper: '协助',
  manual: '补登',
  system: '系统签退',
}

export const FLAG: Record<RosterFlag, StateWord & { why: string }> = {
  ageWanted: {
    text: '请补出生日期',
    tone: 'warn',
    icon: 'warn',
    why: '活动改过以后有年龄要求，还不知道这位的年龄。补了出生日期才能签到。',
  },
  turnedAway: {
    text: '不能再参加',
    tone: 'warn',
    icon: 'warn',
    why: '活动的要求改变以前已经到场，改了以后不能再参加。请确认本人已经离开，并协助签退。',
  },
  sharedDevice: {
    text: '一机多人',
    tone: 'warn',
    icon: 'device',
    why: '和别人用了同一部手机。核实后写明情况，才能确认时长。',
  },
  late: {
    text: '离线补传',
    tone: 'info',
    icon: 'offline',
    why: '当时没有信号，联网后才送到。时间由签到码证明。',
  },
  far: {
    text: '不在活动点',
    tone: 'warn',
    icon: 'pin',
    why: '签到时手机离活动地点较远。本人只告诉了远近，没有上传位置。',
  },
  lateStart: {
    text: '迟到',
    tone: 'info',
    icon: 'clock',
    why: '开始 10 分钟以后才签到，时长从签到时算起。',
  },
  noCheckOut: {
    text: '未签退',
    tone: 'warn',
    icon: 'warn',
    why: '没有签退。结束 1 小时后，由系统按计划的结束时间签退。',
  },
  shortRest: {
    text: '休息不足',
    tone: 'warn',
    icon: 'warn',
    why: '和前一天或后一天的服务之间休息太少。核实后写明情况，才能确认时长。',
  },
}

export const HOURS: Record<NonNullable<RosterEntry['hours']>['kind'], StateWord> = {
  confirmed: { text: '已确认', tone: 'ok', icon: 'check' },
  objected: { text: '有异议', tone: 'warn', icon: 'help' },
  corrected: { text: '已更正', tone: 'ok', icon: 'edit' },
  upheld: { text: '维持原记录', tone: 'ok', icon: 'check' },
}

export const ABSENCE = { noShow: '未到', excused: '请假' } as const

export const PURPOSE: Record<ReminderPurpose, { text: string; who: string }> = {
  notSignedUp: { text: '请大家报名', who: '还没报名的党员' },
  startsSoon: { text: '活动快开始', who: '已报名、还没签到的人' },
  notConfirmed: { text: '等您回复邀请', who: '受邀后还没回复的人' },
}

export const DELIVERY: Record<Delivery['state'], StateWord> = {
  waiting: { text: '等待发送', tone: 'info', icon: 'waiting' },
  sent: { text: '已发送', tone: 'ok', icon: 'check' },
  failed: { text: '没有发出', tone: 'warn', icon: 'warn' },
}

/** Where somebody is now: on the way, here, gone. */
export function presenceOf({ signUp, checkIn, checkOut, absence }: RosterEntry): StateWord {
  if (checkOut) return { text: '已签退', tone: 'plain', icon: 'done' }
  if (checkIn) return { text: '在现场', tone: 'ok', icon: 'check' }
  if (absence) return { text: ABSENCE[absence.kind], tone: 'plain', icon: 'minus' }
  return signUp === 'signedUp' ? { text: '没到', tone: 'info', icon: 'waiting' } : SIGN_UP[signUp]
}

/** 09:02 扫码, 09:02 协助（郑协助）. */
export function momentWords({ at, source, by }: Moment): string {
  return `${formatTime(at)} ${SOURCE[source]}${by ? `（${by}）` : ''}`
}

/** 09:02 扫码–11:00 系统签退: for a line; nothing of who did not come. */
export function stayWords({ checkIn, checkOut }: RosterEntry): string {
  const words = ({ at, source }: Moment) => `${formatTime(at)} ${SOURCE[source]}`
  if (!checkIn) return ''
  return checkOut ? `${words(checkIn)}–${words(checkOut)}` : words(checkIn)
}
