import type {
  Channel,
  Choice,
  DecisionKind,
  OwnerKind,
  PackFormat,
  PaperChannel,
  SilenceAs,
  Verdict,
} from '@contract/decision'
import type { Matter } from '@contract/ruleVersions'
import type { Generated } from 'kysely'
import type { Day, Optional, Row } from './row'

export interface DecisionTable extends Row {
  regionId: string
  regionPath: string
  kind: DecisionKind
  matter: Matter
  title: string
  question: string
  plan: string
  reasoning: Optional<string>
  silenceAs: Optional<SilenceAs>
  silenceArticle: Optional<string>
  silenceSays: Optional<string>
  silenceSource: Optional<string>
  state: 'draft' | 'announced' | 'closed' | 'cancelled'
  announcedAt: Optional<Date>
  opensAt: Optional<Date>
  closesAt: Optional<Date>
  closedAt: Optional<Date>
  objectionsUntil: Optional<Day>
  registerVersion: Optional<number>
  reason: Optional<string>
  createdBy: string
  version: number
  createdAt: Date
  updatedAt: Date
}

/** An owner of the frozen register; `area` in 0.01 m². */
export interface DecisionVoterTable extends Row {
  decisionId: string
  ownerId: string
  kind: OwnerKind
  name: string
  area: number
  codeSerial: number
  placeKey: string
}

export interface DecisionUnitTable {
  districtId: string
  decisionId: string
  placeKey: string
  voterId: string
  building: string
  room: string
  area: number
  coOwners: string[]
}

export interface DecisionAccessTable {
  districtId: string
  decisionId: string
  accountId: string
  voterId: string
  enteredAt: Date
}

export interface DecisionPaperTable extends Row {
  decisionId: string
  voterId: string
  channel: PaperChannel
  choice: Choice
  castAt: Date
  proxyName: Optional<string>
  note: Optional<string>
  state: 'entered' | 'accepted' | 'refused'
  enteredBy: string
  enteredAt: Date
  checkedBy: Optional<string>
  checkedAt: Optional<Date>
  reason: Optional<string>
  agreementId: Optional<string>
}

export interface DecisionVoteTable extends Row {
  decisionId: string
  voterId: string
  choice: Choice
  channel: Channel
  castAt: Date
  accountId: string
  paperId: Optional<string>
  recordedAt: Date
}

/** What the close counted: owners, and area in 0.01 m². */
export interface DecisionResultTable {
  districtId: string
  decisionId: string
  allOwners: number
  allArea: number
  yesOwners: number
  yesArea: number
  noOwners: number
  noArea: number
  abstainOwners: number
  abstainArea: number
  appOwners: number
  paperOwners: number
  visitOwners: number
  counterOwners: Generated<number>
  silentAs: Optional<Choice>
  silentOwners: Generated<number>
  silentArea: Generated<number>
  uncheckedPapers: number
  replacedVotes: number
  verdict: Verdict
  countedAt: Date
}

export interface DecisionObjectionTable extends Row {
  decisionId: string
  voterId: string
  accountId: string
  said: string
  objectedAt: Date
  answer: Optional<string>
  answeredBy: Optional<string>
  answeredAt: Optional<Date>
}

/** An evidence pack that was taken out; `sha256` of its file, hexadecimal. */
export interface DecisionPackTable extends Row {
  decisionId: string
  format: PackFormat
  sha256: string
  bytes: number
  exportedBy: string
  exportedAt: Date
}
