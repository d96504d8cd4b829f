import type { Agreement } from '@contract/agreement'
import type { AgreementRow } from './queries'

/** Both names and by what it was shown; `url` leads to the picture, for those who may look at it. */
export const presentAgreement = (row: AgreementRow, url?: string): Agreement => ({
  kind: row.kind,
  saidBy: row.saidBy,
  takenBy: row.takenByName,
  at: row.takenAt.toISOString(),
  ...(row.fileId && url
    ? { signature: { id: row.fileId, url, width: row.width ?? 0, height: row.height ?? 0 } }
    : {}),
})
