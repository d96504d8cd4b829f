import type { AgreementKind } from '@contract/agreement'
import type { Row } from './row'

/** That somebody agreed when another acted for them; its signature is a file that belongs to it. */
export interface AgreementTable extends Row {
  kind: AgreementKind
  saidBy: string
  takenBy: string
  takenAt: Date
}
