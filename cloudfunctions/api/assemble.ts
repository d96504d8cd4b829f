/** Puts the parts together once, at the start of a function or of the host. */
import type { Pool } from 'pg'
import { createVault, type Vault } from '../core/crypto'
import { createDispatch, type Dispatch, type DispatchParts } from '../core/dispatch'
import type { FileStore } from '../core/files'
import { createLog, type Logger } from '../core/log'
import type { Settings } from '../core/settings'
import { openPool } from '../db/connect'
import { identification } from '../features/account/identification'

export interface Assembly {
  dispatch: Dispatch
  pool: Pool
  vault: Vault
  files: FileStore
  log: Logger
}

/** @param createFiles where photos lie: a disk, or WeChat's storage */
export function assemble(
  settings: Settings,
  routes: DispatchParts['routes'],
  createFiles: (vault: Vault) => FileStore,
): Assembly {
  const vault = createVault(settings.DATA_KEYS)
  const log = createLog(settings.LOG_LEVEL)
  const pool = openPool({
    databaseUrl: settings.DATABASE_URL,
    maxConnections: settings.DATABASE_CONNECTIONS,
  })
  const files = createFiles(vault)
  const dispatch = createDispatch({
    routes,
    identification,
    pool,
    vault,
    files,
    log,
    isDemo: settings.PIONEER_DEMO,
    templates: settings.WECHAT_TEMPLATES,
    publicUrl: settings.PUBLIC_URL,
  })
  return { dispatch, pool, vault, files, log }
}
