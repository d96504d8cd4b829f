import type { CollectionBaseApi, CollectionHouseholdApi, LedgerApi } from '@contract/collection'
import type { ApiMethod } from '@contract/methods'
import type { Routes } from '../../core/route'
import { collectionBaseRoutes } from './routes/collections'
import { householdRoutes } from './routes/households'
import { ledgerRoutes } from './routes/ledger'

type CollectionApi = CollectionBaseApi & CollectionHouseholdApi & LedgerApi

/** What of collections the function `api` answers. */
export const collectionRoutes: Routes<Pick<CollectionApi, ApiMethod & keyof CollectionApi>> = {
  ...collectionBaseRoutes,
  ...householdRoutes,
  ...ledgerRoutes,
}
