import type { Method } from '@contract/methods'

/** Methods that only read; they leave no record. */
type Query =
  | 'account.me'
  | 'account.listBindingRequests'
  | 'account.listSessions'
  | 'account.listGrants'
  | 'account.listEvents'
  | 'region.list'
  | 'region.find'
  | 'organization.list'
  | 'organization.find'
  | 'member.list'
  | 'member.find'
  | 'member.importTemplate'
  | 'branch.list'
  | 'branch.find'
  | 'branch.summary'
  | 'branch.listMembers'
  | 'branch.listInvitations'
  | 'branch.previewInvitation'
  | 'branch.listJoinRequests'
  | 'branch.listTasks'
  | 'branch.listLogs'
  | 'branch.findTask'
  | 'branch.board'
  | 'branch.listMeetings'
  | 'branch.findMeeting'
  | 'today.show'

/** What was done, in the users' words. A command that has none does not compile. */
const VERBS: Record<Exclude<Method, Query>, string> = {
  'account.useBindingCode': '用绑定码绑定了本人',
  'account.requestBinding': '申请绑定本人',
  'account.decideBinding': '办理了绑定申请',
  'account.createBindingCode': '发了绑定码',
  'account.approvePairing': '同意了电脑登录',
  'account.revokeSession': '让一台设备退出了登录',
  'account.grantRole': '任命了干部',
  'account.endGrant': '结束了任职',
  'region.add': '新增了区域',
  'region.rename': '修改了区域名称',
  'region.remove': '删除了区域',
  'organization.add': '登记了社会组织',
  'organization.correct': '更正了社会组织信息',
  'organization.cancel': '注销了社会组织',
  'member.add': '登记了党员',
  'member.correct': '更正了党员信息',
  'member.leave': '办理了离册',
  'member.revealPhone': '查看了手机号',
  'member.previewImport': '核对了导入的名册',
  'member.confirmImport': '导入了名册',
  'member.export': '导出了名册',
  'branch.create': '起草了支部',
  'branch.update': '修改了支部草稿',
  'branch.submit': '提交了成立申请',
  'branch.return': '退回修改',
  'branch.approve': '批准成立',
  'branch.appoint': '指定了书记或副书记',
  'branch.activate': '启动了支部',
  'branch.giveReason': '写明了理由',
  'branch.dissolve': '撤销了支部',
  'branch.createInvitation': '发出了邀请',
  'branch.endInvitation': '收回了邀请',
  'branch.acceptInvitation': '接受邀请，加入支部',
  'branch.requestToJoin': '申请加入支部',
  'branch.decideJoin': '答复了加入申请',
  'branch.leave': '退出了支部',
  'branch.createGroup': '建立了任务组',
  'branch.renameGroup': '修改了任务组',
  'branch.removeGroup': '删除了任务组',
  'branch.nameLeader': '指定了组长',
  'branch.moveMember': '调整了党员的分组',
  'branch.chooseGroup': '选择了任务组',
  'branch.createTask': '布置了任务',
  'branch.editTask': '修改了任务',
  'branch.assignTask': '分派了任务',
  'branch.takeTask': '领取了任务',
  'branch.setTaskState': '更新了任务状态',
  'branch.logTask': '写了工作记录',
  'branch.planMeeting': '安排了会议',
  'branch.editMeeting': '修改了会议',
  'branch.recordAttendance': '记录了到会情况',
  'branch.recordMotion': '记录了表决',
  'branch.voidMotion': '作废了一次表决',
  'branch.prepareMinutes': '写了会议记录的草稿',
  'branch.holdMeeting': '完成了会议记录',
  'branch.cancelMeeting': '取消了会议',
  'file.register': '上传了文件',
}

/** What a record says was done; what a newer server records and this client does not know is said so. */
export function verbOf(method: string): string {
  return VERBS[method as keyof typeof VERBS] ?? '办理了一件事'
}
