/**
 * Every way a call can be refused. The sentences live on the client (`src/lib/sentences.ts`),
 * keyed by this union, so a code without a sentence does not compile.
 */
export const ERROR_CODES = [
  'unauthenticated',
  'forbidden',
  'not_found',
  'unknown_method',
  'invalid_input',
  'too_large',
  'too_often',
  'request_id_reused',
  'stale',
  'conflict',
  'reason_required',
  'unavailable',
  'internal',
  // account
  'not_bound',
  'role_ended',
  'already_bound',
  'code_invalid',
  'request_decided',
  // region and organization
  'has_children',
  'code_taken',
  'organization_cancelled',
  // member
  'member_exists',
  'member_left',
  // branch
  'branch_not_draft',
  'branch_not_submitted',
  'branch_not_approved',
  'branch_not_running',
  'branch_dissolved',
  'branch_has_members',
  'too_few_members',
  'not_for_temporary_branch',
  'only_for_temporary_branch',
  'invitation_ended',
  'invitation_full',
  'not_a_member_of_branch',
  'already_leading',
  'group_not_empty',
  'task_closed',
  'meeting_not_planned',
  'meeting_not_begun',
  'no_quorum',
  // files and spreadsheets
  'file_type_refused',
  'file_missing',
  'too_many_files',
  'sheet_unreadable',
  'sheet_too_large',
  'sheet_has_formulas',
  'sheet_no_header',
  'import_has_errors',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

/** What is wrong with one place of the input; `path` is dotted (`profile.phone`). */
export interface Problem {
  path: string
  message: string
}
