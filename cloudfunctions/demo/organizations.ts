/** 1774 = 419 registered + 1355 filed; 419 = 128 associations + 289 private non-enterprise units + 2 foundations. */
import type { OrganizationField, OrganizationType } from '@contract/organization'
import { nameKey } from '../core/names'
import { REGISTERED_AT } from './clock'
import { creditCode, misprinted } from './codes'
import type { Planned } from './district'
import { known } from './knownOrganizations'
import { personName } from './names'
import { ASSOCIATIONS, BRANDS, FILED, UNITS } from './organizationNames'
import { idOf, itemAt, randomOf, shareOut } from './random'
import type { Community } from './regions'

const COUNTS = {
  foundation: 2,
  association: 128,
  privateNonEnterprise: 289,
  filedCommunity: 1355,
} as const

/** Types of the province's community organisations, in hundredths. */
const FIELDS: readonly [OrganizationField, number][] = [
  ['service', 42],
  ['culture', 24],
  ['selfGovernance', 16],
  ['safety', 16],
  ['other', 2],
]

/** Certificates that were printed with a wrong check character, by serial number (S-5). */
const MISPRINTED = [40, 211]

type Row = Planned<'organization'>
interface Slot {
  type: OrganizationType
  field: OrganizationField
  community: Community
  /** Counts all of one type, from 1. */
  number: number
}

export function buildOrganizations(communities: readonly Community[]): Row[] {
  const random = randomOf('organizations')
  const names = new Map<string, number>()
  let registered = 0
  return (Object.keys(COUNTS) as (keyof typeof COUNTS)[]).flatMap((type) =>
    slotsOf(type, communities).map((slot): Row => {
      const facts = known(slot, names)
      const name = facts?.name ?? nameOf(slot, names)
      const isFiled = type === 'filedCommunity'
      const founded = random.int(2008, 2025)
      const code = isFiled ? undefined : creditCode(type, ++registered)
      const isMisprinted = MISPRINTED.includes(registered)
      return {
        id: idOf(REGISTERED_AT, 'organization', type, String(slot.number)),
        name,
        nameKey: nameKey(name),
        type,
        field: slot.field,
        regionId: slot.community.id,
        regionPath: slot.community.path,
        code: code && isMisprinted ? misprinted(code) : (code ?? null),
        codeOverrideReason: code && isMisprinted ? '证书原件如此，已与登记机关电话核对' : null,
        filingNo: isFiled
          ? `镇社备〔${Math.max(2012, founded)}〕${String(slot.number).padStart(4, '0')}号`
          : null,
        registeredBy: isFiled
          ? null
          : type === 'foundation'
            ? '浙江省民政厅'
            : '宁波市镇海区民政局',
        tier: isFiled ? (random.chance(35) ? 'subdistrict' : 'community') : null,
        // Organisations that exist get no invented head.
        headName: facts ? null : personName(random),
        headIsMember: facts ? false : random.chance(46),
        foundedOn: facts ? null : `${founded}-0${random.int(1, 9)}-${random.int(10, 28)}`,
        summary: facts?.summary ?? null,
        status: 'active',
        version: 1,
        createdAt: REGISTERED_AT,
        updatedAt: REGISTERED_AT,
      }
    }),
  )
}

/** Spread by the article's averages: 24 for each urban community, 13 for each village. */
function slotsOf(type: keyof typeof COUNTS, communities: readonly Community[]): Slot[] {
  const shares = shareOut(
    COUNTS[type],
    communities.map(({ kind }) => (kind === 'community' ? 24 : 13)),
  )
  const places = communities.flatMap((community, index) =>
    Array.from({ length: shares[index] ?? 0 }, () => community),
  )
  const fields = fieldsOf(COUNTS[type])
  return places.map((community, index) => ({
    type,
    field: itemAt(fields, index),
    community,
    number: index + 1,
  }))
}

/** The fields in their shares, evenly mixed: whichever is furthest behind comes next. */
function fieldsOf(count: number): OrganizationField[] {
  const given = new Map<OrganizationField, number>()
  return Array.from({ length: count }, (_, index) => {
    const [field] = FIELDS.map(([name, share]) => {
      const owed = (share * (index + 1)) / 100 - (given.get(name) ?? 0)
      return [name, owed] as const
    }).reduce((most, next) => (next[1] > most[1] ? next : most))
    given.set(field, (given.get(field) ?? 0) + 1)
    return field
  })
}

/** The next name of its kind that is still free. */
function nameOf({ type, field, community, number }: Slot, taken: Map<string, number>): string {
  const short = community.name.replace(/村$/, '')
  const use = (key: string) => {
    const count = taken.get(key) ?? 0
    taken.set(key, count + 1)
    return count
  }
  switch (type) {
    case 'foundation':
      return `宁波市镇海${itemAt(BRANDS, number)}公益基金会`
    case 'filedCommunity':
      return itemAt(FILED[field], use(`${community.path}${field}`)).replace('#', community.name)
    case 'association': {
      const count = use(`association ${field}`)
      const [topics, kinds] = [
        ASSOCIATIONS[field],
        ['协会', '联合会', '促进会', '研究会', '联谊会', '学会'],
      ]
      return `镇海区${itemAt(topics, count)}${itemAt(kinds, Math.floor(count / topics.length))}`
    }
    default: {
      const count = use(`unit ${field}`)
      const brand = itemAt(BRANDS, count * 7 + Math.floor(count / BRANDS.length))
      return `镇海区${short}${brand}${itemAt(UNITS[field], count)}`
    }
  }
}
