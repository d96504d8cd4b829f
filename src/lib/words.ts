import type { Role } from '@contract/account'
import type { MemberCategory } from '@contract/member'
import type { RegionKind } from '@contract/region'

/** The users' words for what the contract names; a missing one does not compile. */
export const ROLE_WORDS: Record<Role, string> = {
  districtOfficer: '区级干部',
  subdistrictOfficer: '街道（镇）干部',
  communityOfficer: '社区（村）干部',
  secretary: '支部书记',
  deputySecretary: '支部副书记',
  leader: '组长',
  organizationStaff: '社会组织工作人员',
}

export const CATEGORY_WORDS: Record<MemberCategory, string> = {
  full: '正式党员',
  probationary: '预备党员',
  applicant: '入党积极分子',
}

export const REGION_WORDS: Record<RegionKind, string> = {
  district: '区',
  subdistrict: '街道',
  town: '镇',
  community: '社区',
  village: '村',
  area: '片区',
  estate: '小区',
  building: '楼栋',
  household: '户',
}
