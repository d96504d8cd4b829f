import type { BranchDetail, TaskGroup } from '@contract/branch'
import type { ButtonProps } from '@/components/Button'
import { open } from './paths'
import { LEAST_MEMBERS } from './planRules'

/** What the page itself does; everything else leads to another page. */
export interface Doing {
  submit: ButtonProps
  sendBack: ButtonProps
  activate: ButtonProps
  /** Chooses the group that the task is for, when there are several. */
  assign: (groups: TaskGroup[]) => void
  chooseGroup: () => void
}

export interface Bar {
  main?: ButtonProps
  second?: ButtonProps
  note?: string
}

/** The bar at the thumb: the one main act in this state, by what the server says the caller can. */
export function barOf(branch: BranchDetail, doing: Doing): Bar {
  const { id, state, can, kind, memberCount, agreedCount = memberCount } = branch
  if (state === 'draft') {
    const edit: ButtonProps = { text: '修改', onTap: () => open('edit', { id }) }
    return {
      ...(can.submit && { main: doing.submit }),
      ...(can.edit && { second: edit }),
    }
  }
  if (state === 'submitted') {
    const back = can.return && { second: doing.sendBack }
    if (!can.approve) return { note: waiting(can.return), ...back }
    return { main: { text: '批准', onTap: () => open('approve', { id }) }, ...back }
  }
  const invite: ButtonProps = { text: '邀请党员', icon: 'qr', onTap: () => open('invite', { id }) }
  if (state === 'approved') {
    const missing = LEAST_MEMBERS - agreedCount
    if (missing <= 0 && can.activate) {
      return { main: doing.activate, ...(can.invite && { second: invite }) }
    }
    if (!can.invite) return {}
    return {
      main: invite,
      note: `还差 ${missing} 人：满 ${LEAST_MEMBERS} 人本人同意，就能启动支部。`,
    }
  }
  if (state === 'dissolved') {
    return { main: { text: '查看小结', icon: 'doc', onTap: () => open('summary', { id }) } }
  }
  return kind === 'temporary' ? working(branch, doing, invite) : regular(branch)
}

/** An office that may send it back and not approve it has submitted it itself. */
const waiting = (isOwn: boolean) =>
  isOwn ? '由您提交，须由另一位干部批准；要改内容，可以先退回。' : '已提交，等待上级党组织批准。'

function working(branch: BranchDetail, doing: Doing, invite: ButtonProps): Bar {
  const { can, mine } = branch
  const groups = branch.groups.filter((group) => group.can.createTask)
  const second = can.invite && { second: invite }
  if (groups.length > 0) {
    return {
      main: { text: '布置任务', icon: 'plus', onTap: () => doing.assign(groups) },
      ...second,
    }
  }
  if (mine?.groupId) {
    const { groupId } = mine
    return { main: { text: '我的任务组', onTap: () => open('board', { groupId }) }, ...second }
  }
  if (can.chooseGroup && branch.groups.length > 0) {
    return { main: { text: '选择任务组', onTap: doing.chooseGroup }, ...second }
  }
  return can.invite ? { main: invite } : {}
}

function regular({ id, can }: BranchDetail): Bar {
  if (!can.planMeeting) return {}
  const onTap = () => open('meetingEdit', { branchId: id })
  return { main: { text: '安排组织生活', icon: 'plus', onTap } }
}
