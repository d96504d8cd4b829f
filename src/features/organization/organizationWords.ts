import type { OrganizationField, OrganizationType } from '@contract/organization'

export const TYPE_WORDS: Record<OrganizationType, string> = {
  association: '社会团体',
  privateNonEnterprise: '民办非企业单位',
  foundation: '基金会',
  filedCommunity: '备案社区社会组织',
}

export const FIELD_WORDS: Record<OrganizationField, string> = {
  service: '服务',
  culture: '文体',
  selfGovernance: '自治',
  safety: '平安',
  other: '其他',
}

export const TIER_WORDS = {
  subdistrict: '街道（镇）备案管理',
  community: '社区党组织领导、居委会指导',
}

/** 备案的 are groups without legal personality; they have a filing number and no code (S-3). */
export const isFiled = (type: OrganizationType) => type === 'filedCommunity'

/** Digits 3 to 8 of the code name the registrar: 330211 is the district itself. */
export function isOwnFoundation(type: OrganizationType, code: string, districtId: string): boolean {
  return type === 'foundation' && code.trim().slice(2, 8) === districtId
}
