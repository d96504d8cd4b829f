import type { ErrorCode } from '@contract/errors'

/** What the client itself can say, besides what the server refuses. */
export type ClientErrorCode = ErrorCode | 'offline' | 'storage_full'

/** What happened and what to do, for every way a call can fail. A code without a sentence does not compile. */
export const SENTENCES: Record<ClientErrorCode, string> = {
  offline: '网络不通，没有送出去。请检查网络后重试。',
  storage_full:
    '手机存储快满了，这一条没有保存下来。请先连上网络送出待发送的内容，或清理手机空间。',
  unauthenticated: '登录已过期，请重新登录。',
  forbidden: '您当前的身份不能做这一步。可以在“我的”里切换身份，或请有权限的同志办理。',
  not_found: '这项内容不存在，或已经被删除。',
  unknown_method: '小程序版本太旧，请关闭后重新打开。',
  invalid_input: '有几处填写得不对，请按红字提示修改。',
  too_large: '内容太多，请分几次提交。',
  too_often: '尝试得太频繁了，请过一分钟再试。',
  request_id_reused: '这次提交已经处理过，请刷新后查看。',
  stale: '刚刚有人改过这项内容，请刷新后再改。',
  conflict: '和别人同时操作了，请再试一次。',
  reason_required: '这样做需要写明理由。',
  unavailable: '系统正忙，请过一会儿再试。',
  internal: '系统出了点问题，请稍后再试；如果还不行，请把编号告诉管理员。',
  not_bound: '您的微信还没有绑定本人，请先到“我的”里完成绑定。',
  role_ended: '这个身份已经结束，请到“我的”里换一个身份。',
  already_bound: '这个微信已经绑定过本人了。',
  code_invalid: '这个码不对，或已经过期。请核对后重新输入，或请工作人员再发一个。',
  request_decided: '这个申请已经有人处理过了。',
  has_children: '下面还有下级，不能直接删除。',
  code_taken: '这个编码已经被使用，请核对。',
  organization_cancelled: '这个组织已经注销，不能再修改。',
  member_exists: '这位党员已经登记过了。',
  member_left: '这位党员已经不在册，不能再安排。',
  branch_not_draft: '只有草稿才能修改，这个支部已经提交。',
  branch_not_submitted: '这个支部还没有提交，或已经处理过。',
  branch_not_approved: '这个支部还没有批准。',
  branch_not_running: '这个支部现在没有在运行，不能做这一步。',
  branch_has_members: '支部里还有党员，请先妥善安排后再办理。',
  branch_dissolved: '这个支部已经撤销，只能查看，不能修改。',
  too_few_members: '党员不足三人，还不能启动支部。',
  not_for_temporary_branch: '临时党支部不办这件事，请到党员组织关系所在的支部办理。',
  only_for_temporary_branch: '只有临时党支部才分任务组。',
  invitation_ended: '这个邀请已经失效，请书记重新发一个。',
  invitation_full: '这个邀请的名额已经满了，请书记另发一个。',
  not_a_member_of_branch: '这位党员不在这个支部里。',
  already_leading: '这位党员担任着书记、副书记或组长，请先交接，再办这一步。',
  group_not_empty: '这个任务组里还有党员或任务，不能删除。',
  task_closed: '这个任务已经结束，不能再修改。',
  meeting_not_planned: '这个会议已经开过或取消，不能再修改。',
  meeting_not_begun:
    '还没到安排的时间，会议不能结束。可以先写好会议记录；提前开的，请先修改安排的时间。',
  no_quorum: '到会的有表决权党员不足半数，不能表决。',
  file_type_refused: '这种文件不能用，请换一个。图片请用照片，名册请用 .xlsx 表格。',
  file_missing: '文件没有传上来，请重新选择。',
  too_many_files: '这一小时里传的照片和文件太多了，请过一小时再传。',
  sheet_unreadable: '这个表格打不开，请用模板重新填写后上传。',
  sheet_too_large: '表格太大，请分成几份上传。',
  sheet_has_formulas: '表格里有公式，请改成直接填写的内容再上传。',
  sheet_no_header: '没有找到表头，请用模板填写，不要删改第一行。',
  import_has_errors: '表格里还有错误的行，改好后才能导入。',
}

/** The sentence for a code, also for one that a newer server knows and this client does not. */
export function sentenceOf(code: string, logId?: string): string {
  const sentence = SENTENCES[code as ClientErrorCode] ?? SENTENCES.internal
  return logId ? `${sentence}（编号 ${logId.slice(0, 8)}）` : sentence
}
