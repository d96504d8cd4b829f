/** Every page of the product once at least, as somebody who has business there. */
import type { Page } from 'playwright-core'
import type { PersonaKey } from '../../cloudfunctions/demo/personas'
import type { Known } from './known'

export interface Scene {
  /** The picture is docs/screens/<size>-<name>.png. */
  name: string
  route: string
  /** Where it is opened, when not at its route. */
  address?: string
  /** `unknown`: signed in, but not in the register. Without anybody: not signed in. */
  as?: PersonaKey | 'unknown'
  params?: (known: Known) => Record<string, string>
  /** Words by which one knows that it is there. */
  see: string
  /** What the host draws by lot, as it is shown in the picture. */
  says?: Record<string, string>
  /** What is tapped before the picture is taken. */
  pose?: (page: Page) => Promise<void>
}

const page = (feature: string, name: string) => `features/${feature}/pages/${name}`
const tapOn = (name: string) => (open: Page) => open.getByRole('button', { name }).first().click()

/** Only where there is room beside the list. */
const atDesk = (act: (open: Page) => Promise<void>) => async (open: Page) => {
  if ((open.viewportSize()?.width ?? 0) >= 1024) await act(open)
}

const ACCOUNT: Scene[] = [
  { name: 'sign-in', route: page('account', 'signIn'), see: '演示登录', says: { code: '261123' } },
  { name: 'me', route: 'features/account/tabs/me', as: 'secretary', see: '长辈版' },
  { name: 'roles', route: page('account', 'roles'), as: 'secretary', see: '当前身份' },
  { name: 'bind', route: page('account', 'bind'), as: 'unknown', see: '绑定码' },
  { name: 'devices', route: page('account', 'devices'), as: 'member', see: '这一台' },
  { name: 'approve-pairing', route: page('account', 'approve'), as: 'member', see: '登录码' },
  { name: 'outbox', route: page('account', 'outbox'), as: 'member', see: '都送出去了' },
  { name: 'about', route: page('account', 'about'), as: 'member', see: '先锋云' },
  {
    name: 'binding-requests',
    route: page('account', 'bindingRequests'),
    as: 'communityOfficer',
    see: '申请',
  },
  {
    name: 'events',
    route: page('account', 'events'),
    as: 'communityOfficer',
    params: ({ estate }) => ({ kind: 'branch', id: estate.id }),
    see: '港城花园临时党支部',
  },
  {
    name: 'grants',
    route: page('account', 'grants'),
    as: 'subdistrictOfficer',
    params: ({ street }) => ({ regionId: street.id }),
    see: '社区',
  },
]

const REGISTERS: Scene[] = [
  { name: 'roster', route: page('member', 'list'), as: 'communityOfficer', see: '党员' },
  {
    name: 'member',
    route: page('member', 'detail'),
    as: 'communityOfficer',
    params: ({ member }) => ({ id: member.id }),
    see: '张海波',
  },
  {
    name: 'member-edit',
    route: page('member', 'edit'),
    as: 'communityOfficer',
    params: ({ member }) => ({ id: member.id }),
    see: '姓名',
  },
  {
    name: 'binding-code',
    route: page('member', 'bindingCode'),
    as: 'communityOfficer',
    params: ({ unbound }) => ({ id: unbound.id }),
    see: '绑定码',
    says: { code: 'K7M2Q4RWX9' },
    pose: tapOn('生成绑定码'),
  },
  { name: 'import', route: page('member', 'import'), as: 'communityOfficer', see: '模板' },
  {
    name: 'organizations',
    route: page('organization', 'list'),
    as: 'districtOfficer',
    see: '1774',
  },
  {
    name: 'organization',
    route: page('organization', 'detail'),
    as: 'districtOfficer',
    params: ({ organization }) => ({ id: organization.id }),
    see: '负责人',
  },
  {
    name: 'organization-edit',
    route: page('organization', 'edit'),
    as: 'districtOfficer',
    params: ({ organization }) => ({ id: organization.id }),
    see: '名称',
  },
  {
    name: 'hubs',
    route: page('region', 'hubs'),
    as: 'subdistrictOfficer',
    params: ({ street }) => ({ regionId: street.id }),
    see: '街道、镇服务中心',
  },
  { name: 'regions', route: page('region', 'tree'), as: 'districtOfficer', see: '招宝山街道' },
]

const BRANCH: Scene[] = [
  { name: 'today', route: page('today', 'today'), as: 'leader', see: '等我处理' },
  { name: 'welcome', route: page('today', 'today'), see: '去登录' },
  { name: 'branches', route: 'features/branch/tabs/home', as: 'communityOfficer', see: '辖区支部' },
  {
    name: 'branch',
    route: page('branch', 'detail'),
    as: 'secretary',
    params: ({ estate }) => ({ id: estate.id }),
    see: '质量监理组',
  },
  {
    name: 'branch-dissolved',
    route: page('branch', 'detail'),
    as: 'districtOfficer',
    params: ({ past }) => ({ id: past.id }),
    see: '只能查看',
  },
  {
    name: 'branch-edit',
    route: page('branch', 'edit'),
    as: 'communityOfficer',
    see: '建哪一种支部',
  },
  {
    name: 'approve',
    route: page('branch', 'approve'),
    as: 'communityOfficer',
    params: ({ submitted }) => ({ id: submitted.id }),
    see: '批准记录',
  },
  {
    name: 'invite',
    route: page('branch', 'invite'),
    as: 'secretary',
    params: ({ estate }) => ({ id: estate.id }),
    see: '多少天内有效',
    says: { token: 'x7Qm2RwK9vTz4LpD8sNbYg' },
    pose: tapOn('生成邀请'),
  },
  {
    name: 'join',
    route: page('branch', 'join'),
    as: 'newcomer',
    params: ({ invitation }) => ({ t: invitation.token }),
    see: '我自愿加入',
  },
  {
    name: 'members',
    route: page('branch', 'members'),
    as: 'secretary',
    params: ({ estate }) => ({ id: estate.id }),
    see: '组织关系',
    pose: atDesk((open) => open.getByRole('row').nth(4).click()),
  },
  {
    name: 'groups',
    route: page('branch', 'groups'),
    as: 'secretary',
    params: ({ estate }) => ({ id: estate.id }),
    see: '质量监理组',
  },
  {
    name: 'party-groups',
    route: page('branch', 'partyGroups'),
    as: 'secretary',
    params: ({ estate }) => ({ id: estate.id }),
    see: '党小组',
  },
  {
    name: 'board',
    route: page('branch', 'board'),
    as: 'leader',
    params: ({ group }) => ({ groupId: group.id }),
    see: '质量监理组',
  },
  {
    name: 'task-edit',
    route: page('branch', 'taskEdit'),
    as: 'leader',
    params: ({ group }) => ({ groupId: group.id }),
    see: '哪天前做完',
  },
  {
    name: 'task',
    route: page('branch', 'task'),
    as: 'leader',
    params: ({ task }) => ({ id: task.id }),
    see: '工作记录',
  },
  {
    name: 'meetings',
    route: page('branch', 'meetings'),
    as: 'secretary',
    params: ({ estate }) => ({ id: estate.id }),
    see: '已召开',
  },
  {
    name: 'meeting-edit',
    route: page('branch', 'meetingEdit'),
    as: 'secretary',
    params: ({ estate }) => ({ branchId: estate.id }),
    see: '标题',
  },
  {
    name: 'meeting',
    route: page('branch', 'meeting'),
    as: 'secretary',
    params: ({ meeting }) => ({ id: meeting.id }),
    see: '到会',
  },
  {
    name: 'summary',
    route: page('branch', 'summary'),
    as: 'districtOfficer',
    params: ({ past }) => ({ id: past.id }),
    see: '小结',
  },
]

const VOLUNTEERS: Scene[] = [
  {
    name: 'activities',
    route: 'features/activity/tabs/activities',
    as: 'communityOfficer',
    see: '报名中',
    pose: atDesk((open) => open.getByRole('row').nth(1).click()),
  },
  {
    name: 'activity',
    route: page('activity', 'detail'),
    as: 'communityOfficer',
    params: ({ activity }) => ({ id: activity.id }),
    see: '班次',
  },
  {
    name: 'sign-up',
    route: page('activity', 'detail'),
    as: 'member',
    params: ({ activity }) => ({ id: activity.id }),
    see: '班次',
    pose: (open) =>
      open.getByRole('button', { name: '我要报名', exact: true }).filter({ visible: true }).click(),
  },
  {
    name: 'invitation-to-shift',
    route: page('activity', 'detail'),
    as: 'member',
    params: ({ invited }) => ({ id: invited.id }),
    see: '去不去由您决定',
  },
  {
    name: 'check-in',
    route: page('activity', 'checkIn'),
    as: 'member',
    params: ({ live }) => ({ id: live.id }),
    see: '输入数字码',
  },
  {
    name: 'my-record',
    route: page('activity', 'record'),
    as: 'member',
    see: '待确认',
  },
  {
    name: 'my-qualifications',
    route: page('activity', 'qualifications'),
    as: 'member',
    see: '电工证',
  },
  {
    name: 'notices',
    route: page('notice', 'inbox'),
    as: 'member',
    see: '未读',
  },
  {
    name: 'activity-draft',
    route: page('activity', 'detail'),
    as: 'communityOfficer',
    params: ({ activityDraft }) => ({ id: activityDraft.id }),
    see: '风险提示',
    pose: (open) =>
      open.getByRole('button', { name: '发布', exact: true }).filter({ visible: true }).click(),
  },
  {
    name: 'activity-edit',
    route: page('activity', 'edit'),
    as: 'communityOfficer',
    params: ({ activity }) => ({ id: activity.id, step: '1' }),
    see: '班次 1',
  },
  {
    name: 'activity-codes',
    route: page('activity', 'codes'),
    as: 'communityOfficer',
    params: ({ gathering }) => ({ id: gathering.id }),
    see: '秒后换下一个',
  },
  {
    name: 'activity-on-site',
    route: page('activity', 'onSite'),
    as: 'communityOfficer',
    params: ({ gathering }) => ({ id: gathering.id }),
    see: '周晚晴',
  },
  {
    name: 'activity-hours',
    route: page('activity', 'hours'),
    as: 'communityOfficer',
    params: ({ gathering }) => ({ id: gathering.id }),
    see: '到场情况',
  },
  {
    name: 'overdue',
    route: page('activity', 'overdue'),
    as: 'communityOfficer',
    see: '10 个工作日',
  },
  {
    name: 'spot-check',
    route: page('activity', 'spotCheck'),
    as: 'communityOfficer',
    see: '随机抽取',
  },
  {
    name: 'work-calendar',
    route: page('activity', 'calendar'),
    as: 'districtOfficer',
    see: '国庆节',
  },
  {
    name: 'hours-settings',
    route: page('activity', 'settings'),
    as: 'districtOfficer',
    see: '按一刻钟',
  },
  { name: 'record-sheets', route: page('activity', 'sheets'), as: 'member', see: '开一张记录单' },
  {
    name: 'verify-sheet',
    route: page('activity', 'verify'),
    address: '/v',
    see: '输入纸上的两个号码',
  },
  { name: 'lost', route: page('account', 'lost'), see: '没有这一页' },
  { name: 'seal-requests', route: page('activity', 'seals'), as: 'secretary', see: '核对属实' },
  {
    name: 'city',
    route: page('activity', 'city'),
    as: 'communityOfficer',
    params: ({ activity }) => ({ id: activity.id }),
    see: '导出服务记录',
  },
  { name: 'givings', route: page('activity', 'givings'), as: 'member', see: '天天在做' },
  {
    name: 'giving',
    route: page('activity', 'giving'),
    as: 'member',
    params: ({ giving }) => ({ id: giving.id }),
    see: '让别人看到',
  },
  {
    name: 'givings-public',
    route: page('activity', 'publicGivings'),
    as: 'resident',
    see: '本人愿意公开',
  },
  {
    name: 'campaigns',
    route: page('campaign', 'list'),
    as: 'districtOfficer',
    see: '公益月',
  },
  {
    name: 'campaign',
    route: page('campaign', 'detail'),
    as: 'districtOfficer',
    params: ({ campaign }) => ({ id: campaign.id }),
    see: '进展',
  },
  {
    name: 'campaign-edit',
    route: page('campaign', 'edit'),
    as: 'districtOfficer',
    params: ({ campaign }) => ({ id: campaign.id }),
    see: '目标',
  },
]

const STATIONS: Scene[] = [
  {
    name: 'stations',
    route: 'features/station/tabs/stations',
    as: 'communityOfficer',
    see: '楼道清理互助站',
    pose: atDesk((open) => open.getByRole('row').nth(2).click()),
  },
  {
    name: 'station',
    route: page('station', 'detail'),
    as: 'member',
    params: ({ station }) => ({ id: station.id }),
    see: '等待答复',
  },
  {
    name: 'station-invited',
    route: page('station', 'detail'),
    as: 'elder',
    params: ({ station }) => ({ id: station.id }),
    see: '接受邀请',
    pose: (open) =>
      open.getByRole('button', { name: '接受邀请' }).filter({ visible: true }).click(),
  },
  {
    name: 'station-proposed',
    route: page('station', 'detail'),
    as: 'communityOfficer',
    params: ({ proposed }) => ({ id: proposed.id }),
    see: '不批准',
  },
  {
    name: 'station-public',
    route: page('station', 'detail'),
    params: ({ station }) => ({ id: station.id }),
    see: '协调人',
  },
  {
    name: 'station-participation',
    route: page('station', 'participation'),
    as: 'member',
    params: ({ station }) => ({ id: station.id }),
    see: '按年份',
  },
  {
    name: 'station-event',
    route: page('station', 'event'),
    as: 'member',
    params: ({ held }) => ({ id: held.id }),
    see: '今天的签到码',
  },
  {
    name: 'station-event-new',
    route: page('station', 'eventNew'),
    as: 'member',
    params: ({ station }) => ({ id: station.id }),
    see: '登记以后大家看得到',
  },
  {
    name: 'station-initiate',
    route: page('station', 'initiate'),
    as: 'member',
    see: '想做的事',
  },
]

const PROBLEMS: Scene[] = [
  {
    name: 'problems',
    route: page('problem', 'list'),
    as: 'secretary',
    params: ({ station }) => ({ station: station.id }),
    see: '路灯不亮',
  },
  {
    name: 'problem-desk',
    route: page('problem', 'list'),
    as: 'communityOfficer',
    params: ({ station }) => ({ station: station.id, view: 'desk' }),
    see: '消防通道',
  },
  {
    name: 'problem-mine',
    route: page('problem', 'list'),
    as: 'secretary',
    params: () => ({ view: 'mine' }),
    see: '消防通道',
  },
  {
    name: 'problem-bring',
    route: page('problem', 'bring'),
    as: 'member',
    params: ({ station }) => ({ station: station.id }),
    see: '缓急',
  },
  {
    name: 'problem',
    route: page('problem', 'detail'),
    as: 'secretary',
    params: ({ worked }) => ({ id: worked.id }),
    see: '周六上午来换灯',
  },
  {
    name: 'problem-fresh',
    route: page('problem', 'detail'),
    as: 'communityOfficer',
    params: ({ fresh }) => ({ id: fresh.id }),
    see: '受理',
  },
]

const COLLECTION: Scene[] = [
  { name: 'collections', route: page('collection', 'list'), as: 'resident', see: '楼道窗户维修' },
  {
    name: 'collection',
    route: page('collection', 'detail'),
    as: 'elder',
    params: ({ lamps }) => ({ id: lamps.id }),
    see: '复核和收支',
  },
  {
    name: 'collection-edit',
    route: page('collection', 'edit'),
    as: 'elder',
    params: ({ pipes }) => ({ id: pipes.id }),
    see: '怎样分摊',
  },
  {
    name: 'collection-households',
    route: page('collection', 'households'),
    as: 'elder',
    params: ({ lamps }) => ({ id: lamps.id }),
    see: '各户合计',
  },
  {
    name: 'collection-doors',
    route: page('collection', 'doors'),
    as: 'member',
    params: ({ lamps }) => ({ id: lamps.id }),
    see: '收款',
  },
  {
    name: 'collection-desk',
    route: page('collection', 'desk'),
    as: 'secretary',
    params: ({ lamps }) => ({ id: lamps.id }),
    see: '请点清现金',
  },
  {
    name: 'collection-account',
    route: page('collection', 'account'),
    params: ({ windows }) => ({ id: windows.id }),
    see: '户空置，联系不到',
  },
  {
    name: 'collection-receipt',
    route: page('collection', 'receipt'),
    address: '/r',
    see: '输入收据上的校验码',
  },
]

const DECISION: Scene[] = [
  {
    name: 'decisions',
    route: page('decision', 'list'),
    as: 'communityOfficer',
    params: ({ decision }) => ({ regionId: decision.regionId }),
    see: '道路两侧增设车位',
  },
  {
    name: 'decision',
    route: page('decision', 'detail'),
    as: 'communityOfficer',
    params: ({ decision }) => ({ id: decision.id }),
    see: '按什么规则算',
  },
  {
    name: 'decision-edit',
    route: page('decision', 'edit'),
    as: 'communityOfficer',
    params: ({ decision }) => ({ id: decision.id }),
    see: '事项类别',
  },
  {
    name: 'decision-register',
    route: page('decision', 'register'),
    as: 'communityOfficer',
    params: ({ decision }) => ({ regionId: decision.regionId }),
    see: '从表格导入',
  },
  {
    name: 'decision-papers',
    route: page('decision', 'papers'),
    as: 'communityOfficer',
    params: ({ company }) => ({ id: company.id }),
    see: '录入一张',
  },
  {
    name: 'decision-result',
    route: page('decision', 'detail'),
    params: ({ renovation }) => ({ id: renovation.id }),
    see: '表决结果',
  },
  {
    name: 'decision-vote',
    route: page('decision', 'detail'),
    as: 'resident',
    params: ({ company }) => ({ id: company.id }),
    see: '我的一票',
  },
  {
    name: 'decision-units',
    route: page('decision', 'units'),
    as: 'communityOfficer',
    params: ({ renovation }) => ({ regionId: renovation.regionId }),
    see: '1号楼',
  },
  {
    name: 'decision-objections',
    route: page('decision', 'objections'),
    as: 'communityOfficer',
    params: ({ renovation }) => ({ id: renovation.id }),
    see: '已答复',
  },
  {
    name: 'decision-pack',
    route: page('decision', 'pack'),
    as: 'communityOfficer',
    params: ({ renovation }) => ({ id: renovation.id }),
    see: '核对一份证据包',
  },
]

const DELIBERATION: Scene[] = [
  { name: 'deliberations', route: page('deliberation', 'list'), as: 'resident', see: '望江小区' },
  {
    name: 'deliberation',
    route: page('deliberation', 'detail'),
    params: ({ large }) => ({ id: large.id }),
    see: '菜单式方案',
  },
  {
    name: 'deliberation-own',
    route: page('deliberation', 'detail'),
    as: 'resident',
    params: ({ middle }) => ({ id: middle.id }),
    see: '我家',
  },
  {
    name: 'deliberation-choose',
    route: page('deliberation', 'choose'),
    as: 'resident',
    params: ({ middle, household }) => ({
      id: middle.id,
      step: 'menu',
      householdId: household.id,
    }),
    see: '东门内侧',
    pose: (open) => open.getByRole('radio', { name: /东门内侧/ }).click(),
  },
  {
    name: 'deliberation-desk',
    route: page('deliberation', 'desk'),
    as: 'communityOfficer',
    params: ({ middle }) => ({ id: middle.id }),
    see: '各楼进度',
  },
  {
    name: 'deliberation-meetings',
    route: page('deliberation', 'meetings'),
    as: 'communityOfficer',
    params: ({ middle }) => ({ id: middle.id }),
    see: '排楼栋会',
    pose: tapOn('排一排看'),
  },
  {
    name: 'deliberation-meeting',
    route: page('deliberation', 'meeting'),
    as: 'communityOfficer',
    params: ({ evening }) => ({ meetingId: evening.id }),
    see: '点一下签到',
  },
  {
    name: 'deliberation-doubts',
    route: page('deliberation', 'doubts'),
    as: 'communityOfficer',
    params: ({ middle }) => ({ id: middle.id }),
    see: '记一次上门',
  },
  {
    name: 'deliberation-opinions',
    route: page('deliberation', 'opinions'),
    as: 'communityOfficer',
    params: ({ large, asked }) => ({ id: large.id, question: asked }),
    see: '原话',
  },
  {
    name: 'deliberation-board',
    route: page('deliberation', 'board'),
    params: ({ large }) => ({ id: large.id }),
    see: '公开账目',
  },
  {
    name: 'deliberation-invitation',
    route: page('deliberation', 'invitation'),
    as: 'communityOfficer',
    params: ({ evening }) => ({ meetingId: evening.id }),
    see: '楼栋会邀请',
  },
  {
    name: 'deliberation-begin',
    route: page('deliberation', 'begin'),
    as: 'communityOfficer',
    see: '要办的事',
  },
  {
    name: 'deliberation-questions',
    route: page('deliberation', 'questions'),
    as: 'communityOfficer',
    params: ({ middle }) => ({ id: middle.id, step: 'menu' }),
    see: '每户怎么选',
  },
  { name: 'household', route: page('household', 'mine'), as: 'resident', see: '用住户码' },
]

const DASHBOARD: Scene[] = [
  {
    name: 'dashboard',
    route: page('dashboard', 'place'),
    as: 'districtOfficer',
    see: '居民自治互助站',
  },
  {
    name: 'dashboard-street',
    route: page('dashboard', 'place'),
    as: 'subdistrictOfficer',
    see: '本月与去年同期',
  },
  {
    name: 'dashboard-branch',
    route: page('dashboard', 'subject'),
    as: 'subdistrictOfficer',
    params: ({ estate }) => ({ kind: 'branch', id: estate.id }),
    see: '应当召开的会议',
  },
  {
    name: 'dashboard-organization',
    route: page('dashboard', 'subject'),
    as: 'subdistrictOfficer',
    params: ({ organization }) => ({ kind: 'organization', id: organization.id }),
    see: '所在地的枢纽',
  },
  {
    name: 'dashboard-report',
    route: page('dashboard', 'report'),
    as: 'subdistrictOfficer',
    params: ({ street }) => ({ regionId: street.id, name: 'stations' }),
    see: '数字怎么说',
  },
  {
    name: 'dashboard-list',
    route: page('dashboard', 'list'),
    as: 'subdistrictOfficer',
    params: ({ street }) => ({ regionId: street.id, list: 'stations' }),
    see: '楼道清理互助站',
  },
  {
    name: 'wall',
    route: page('dashboard', 'wall'),
    as: 'districtOfficer',
    see: '近 24 个月服务时长',
  },
  {
    name: 'dashboard-bulletins',
    route: page('dashboard', 'bulletins'),
    as: 'subdistrictOfficer',
    params: ({ street }) => ({ regionId: street.id }),
    see: '志愿服务年度报告',
  },
  {
    name: 'wall-links',
    route: page('dashboard', 'screens'),
    as: 'subdistrictOfficer',
    params: ({ street }) => ({ regionId: street.id }),
    see: '多少天内有效',
  },
]

export const SCENES: readonly Scene[] = [
  ...BRANCH,
  ...VOLUNTEERS,
  ...STATIONS,
  ...PROBLEMS,
  ...COLLECTION,
  ...DECISION,
  ...DELIBERATION,
  ...ACCOUNT,
  ...REGISTERS,
  ...DASHBOARD,
]

/** The address of a scene. */
export function addressOf({ route, address = `/${route}`, params }: Scene, known: Known): string {
  return `${address}?${new URLSearchParams(params?.(known))}`
}
