import type { MemberCategory } from '@contract/member'

export const CATEGORY_NAMES: Record<MemberCategory, string> = {
  full: '正式党员',
  probationary: '预备党员',
  applicant: '入党积极分子',
}
