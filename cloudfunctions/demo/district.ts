/** What is made before it is loaded: rows as the tables have them, with telephones still readable. */
import type { AccountLine, Reply } from '@contract/deliberation'
import type { Insertable } from 'kysely'
import type { Database } from '../db/schema'
import type { SheetLine } from '../db/tables/attendance'

type Sealed = 'phoneCipher' | 'phoneHash' | 'phoneMasked' | 'identityHash' | 'guardianPhoneCipher'

/** A row as it is made. Loading adds the district, and seals what is sealed. */
export type Planned<T extends keyof Database> = Omit<
  Insertable<Database[T]>,
  'districtId' | 'detail' | 'words' | 'account' | 'items' | Sealed
> & {
  phone?: string | undefined
  guardianPhone?: string | undefined
  /** What tells two members apart; the table keeps its keyed hash. */
  identity?: string
  words?: T extends 'problem' ? string : Reply['words']
  account?: AccountLine[]
  items?: SheetLine[]
  detail?: string | Record<string, unknown> | null | undefined
}

/** In the order in which one table needs another. */
export const TABLES = [
  'region',
  'person',
  'account',
  'organization',
  'branch',
  'member',
  'taskGroup',
  'branchMember',
  'partyGroup',
  'partyGroupMember',
  'roleGrant',
  'hub',
  'branchTask',
  'taskLog',
  'branchMeeting',
  'meetingAttendance',
  'meetingMotion',
  'joinRequest',
  'bindingRequest',
  'campaign',
  'activitySeries',
  'activity',
  'activityShift',
  'activityCrew',
  'activitySignUp',
  'shiftSwap',
  'qualification',
  'attendance',
  'serviceEntry',
  'cityReport',
  'serviceNote',
  'recordSheet',
  'giving',
  'givingDay',
  'station',
  'stationRole',
  'stationEvent',
  'stationSignIn',
  'stationEventCount',
  'stationReported',
  'problem',
  'problemStep',
  'problemGram',
  'stationNeighbour',
  'collection',
  'collectionCrew',
  'collectionHousehold',
  'collectionVisit',
  'collectionEntry',
  'collectionCheck',
  'collectionReceipt',
  'dashboardReported',
  'notice',
  'noticeDelivery',
  'householdRepresentative',
  'ownerRegister',
  'owner',
  'ownedUnit',
  'decision',
  'decisionVoter',
  'decisionUnit',
  'decisionPaper',
  'decisionVote',
  'decisionResult',
  'decisionObjection',
  'deliberation',
  'deliberationQuestion',
  'deliberationOption',
  'deliberationReply',
  'deliberationMeeting',
  'deliberationMeetingBuilding',
  'deliberationSignIn',
  'deliberationDoubt',
  'deliberationVisit',
  'deliberationWork',
  'file',
  'event',
] as const satisfies readonly (keyof Database)[]

export type PlannedTable = (typeof TABLES)[number]
export type DistrictRows = { [T in PlannedTable]: Planned<T>[] }
/** What one part of the plan adds. */
export type SomeRows = Partial<DistrictRows>

export function collect(parts: readonly SomeRows[]): DistrictRows {
  return Object.fromEntries(
    TABLES.map((table) => [table, parts.flatMap((part) => (part[table] ?? []) as unknown[])]),
  ) as unknown as DistrictRows
}
