/** The rows of an import between preview and confirmation: sealed, because they name people. */
import type { Vault } from '../../../core/crypto'
import type { ImportedUnit } from '../registerPlan'

export const sealUnits = (vault: Vault, units: ImportedUnit[]): string =>
  vault.seal('ownerImport', JSON.stringify(units))

export const openUnits = (vault: Vault, sealed: string): ImportedUnit[] =>
  JSON.parse(vault.open('ownerImport', sealed)) as ImportedUnit[]
