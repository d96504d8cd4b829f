export * from './collection'
export * from './household'
export * from './ledger'
