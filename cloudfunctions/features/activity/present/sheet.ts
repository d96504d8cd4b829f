import type { RecordSheet, SealRequest, VerifiedSheet } from '@contract/activity'
import type { SheetRow } from '../queries/sheets'
import { maskName } from '../sheetNumberRule'

export function presentSheet(row: SheetRow): RecordSheet {
  return {
    id: row.id,
    number: row.number,
    from: row.fromOn,
    to: row.toOn,
    minutes: row.minutes,
    times: row.times,
    issuedAt: row.issuedAt.toISOString(),
    seal: row.seal,
    ...(row.sealedBody ? { sealedBy: row.sealedBody } : {}),
    ...(row.refusal ? { refusal: row.refusal } : {}),
    can: { requestSeal: row.seal === 'none' },
  }
}

export function presentSealRequest(row: SheetRow): SealRequest {
  return {
    id: row.id,
    number: row.number,
    name: row.name,
    from: row.fromOn,
    to: row.toOn,
    minutes: row.minutes,
    items: row.items.map(({ title, day, minutes }) => ({ title, day, minutes })),
  }
}

/** Service time, content, recording body, and of the person a masked name: nothing else (V-18). */
export function presentVerified(row: SheetRow, isOutdated: boolean): VerifiedSheet {
  return {
    number: row.number,
    nameMasked: maskName(row.name),
    from: row.fromOn,
    to: row.toOn,
    minutes: row.minutes,
    issuedAt: row.issuedAt.toISOString(),
    isCertificate: row.seal === 'sealed',
    ...(row.sealedBody ? { sealedBy: row.sealedBody } : {}),
    items: row.items.map(({ title, day, minutes, organiserName }) => ({
      title,
      day,
      minutes,
      organiserName,
    })),
    isOutdated,
  }
}
