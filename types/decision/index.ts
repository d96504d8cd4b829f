import type { RegisterApi } from './register'

export * from './decision'
export * from './register'

export interface DecisionApi extends RegisterApi {}
