/** The rows of an import between preview and confirmation: sealed, because they hold phones. */
import type { Vault } from '../../../core/crypto'
import type { ImportedRow } from '../importDoubleRule'

export const sealRows = (vault: Vault, rows: ImportedRow[]): string =>
  vault.seal('import', JSON.stringify(rows))

export const openRows = (vault: Vault, sealed: string): ImportedRow[] =>
  JSON.parse(vault.open('import', sealed)) as ImportedRow[]
