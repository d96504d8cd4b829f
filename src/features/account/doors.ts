import { INBOX } from '@/lib/tabs'
import type { RootStore } from '@/stores/root'
import type { Door } from './components/Doors'

const PAGES = '/features/account/pages'
const ACTIVITY_PAGES = '/features/activity/pages'
const PROBLEMS = '/features/problem/pages/list'
const COLLECTIONS = '/features/collection/pages/list'

/** What may be opened for one's work in the present role. */
export function workDoors({ account }: RootStore): Door[] {
  const { me, isOffice, readsRoster, isBound } = account
  const doors: Door[] = []
  if (isOffice) {
    doors.push({ title: '看板', icon: 'chart', path: '/features/dashboard/pages/place' })
  }
  if (readsRoster) {
    doors.push({ title: '党员名册', icon: 'users', path: '/features/member/pages/list' })
  }
  if (isBound) {
    doors.push({ title: '社会组织', icon: 'building', path: '/features/organization/pages/list' })
  }
  if (isOffice) {
    doors.push({ title: '区域', icon: 'pin', path: '/features/region/pages/tree' })
  }
  if (readsRoster) {
    doors.push({ title: '绑定申请', icon: 'me', path: `${PAGES}/bindingRequests` })
  }
  if (isBound) {
    doors.push({
      title: '公益月、文明月',
      icon: 'calendar',
      path: '/features/campaign/pages/list',
    })
  }
  if (isBound) {
    doors.push({ title: '费用分摊', icon: 'money', path: COLLECTIONS })
  }
  if (isOffice) {
    const params = { view: 'desk' }
    doors.push({ title: '问题办理', icon: 'doc', path: PROBLEMS, params })
  }
  if (me?.acting && me.acting.role !== 'leader') {
    doors.push({ title: '待记录的活动', icon: 'clock', path: `${ACTIVITY_PAGES}/overdue` })
    doors.push({ title: '盖章申请', icon: 'check', path: `${ACTIVITY_PAGES}/seals` })
  }
  if (isOffice) {
    doors.push({ title: '记录抽查', icon: 'search', path: `${ACTIVITY_PAGES}/spotCheck` })
  }
  if (me?.acting?.role === 'districtOfficer') {
    doors.push({ title: '工作日历', icon: 'calendar', path: `${ACTIVITY_PAGES}/calendar` })
    doors.push({ title: '时长设置', icon: 'settings', path: `${ACTIVITY_PAGES}/settings` })
  }
  if (isOffice && me?.acting) {
    const params = { regionId: me.acting.placeId }
    doors.push({ title: '任职管理', icon: 'lock', path: `${PAGES}/grants`, params })
  }
  return doors
}

/** What concerns oneself and this phone. */
export function ownDoors({ account, outbox, today }: RootStore): Door[] {
  const { me, isBound } = account
  const doors: Door[] = []
  if (me?.person) {
    const unread = today.unread > 0 ? `${today.unread} 条未读` : undefined
    doors.push({ title: '通知', icon: 'bell', path: INBOX, facts: unread })
    doors.push({ title: '我的记录', icon: 'activity', path: `${ACTIVITY_PAGES}/record` })
    doors.push({ title: '我的资质', icon: 'lock', path: `${ACTIVITY_PAGES}/qualifications` })
  }
  if (me?.person?.isMember) {
    const params = { id: me.person.id }
    doors.push({
      title: '我的党员信息',
      icon: 'doc',
      path: '/features/member/pages/detail',
      params,
    })
  }
  if (me?.person) {
    doors.push({ title: '服务记录单', icon: 'doc', path: `${ACTIVITY_PAGES}/sheets` })
    doors.push({ title: '日常奉献', icon: 'star', path: `${ACTIVITY_PAGES}/givings` })
  }
  if (account.isSignedIn) {
    const params = { view: 'mine' }
    doors.push({ title: '我提的问题', icon: 'doc', path: PROBLEMS, params })
  }
  doors.push({ title: '议事协商', icon: 'vote', path: '/features/deliberation/pages/list' })
  if (account.isSignedIn) {
    doors.push({ title: '我的房屋', icon: 'building', path: '/features/household/pages/mine' })
  }
  const { waiting, rejected } = outbox
  const facts =
    rejected.length > 0
      ? `${rejected.length} 条没有被接收，请看一下`
      : waiting.length > 0
        ? `${waiting.length} 条等着送出`
        : undefined
  doors.push({ title: '待发送', icon: 'waiting', path: `${PAGES}/outbox`, facts })
  if (me?.accountId) {
    doors.push({ title: '登录电脑', icon: 'scan', path: `${PAGES}/approve` })
    doors.push({ title: '登录的设备', icon: 'device', path: `${PAGES}/devices` })
  }
  doors.push({ title: '查验记录单', icon: 'search', path: `${ACTIVITY_PAGES}/verify` })
  if (!isBound) doors.push({ title: '费用分摊', icon: 'money', path: COLLECTIONS })
  doors.push({ title: '关于先锋云', icon: 'info', path: `${PAGES}/about` })
  return doors
}
