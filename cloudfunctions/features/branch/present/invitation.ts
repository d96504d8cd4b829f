import type { InvitationInfo } from '@contract/branch'
import type { InvitationRow } from '../queries/invitations'

export function presentInvitationInfo(row: InvitationRow, now: Date): InvitationInfo {
  return {
    id: row.id,
    createdBy: { id: row.createdBy, name: row.createdByName },
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    state: stateOf(row, now),
    ...(row.endedAt ? { endedAt: row.endedAt.toISOString() } : {}),
    joins: row.joins,
    ...(row.mostJoins ? { mostJoins: row.mostJoins } : {}),
  }
}

function stateOf(row: InvitationRow, now: Date): InvitationInfo['state'] {
  if (row.endedAt) return 'ended'
  if (row.expiresAt <= now) return 'expired'
  return row.mostJoins !== null && row.joins >= row.mostJoins ? 'full' : 'open'
}
