import type { DecisionBaseApi } from './decision'
import type { RegisterApi } from './register'
import type { VoteApi } from './vote'

export * from './decision'
export * from './register'
export * from './vote'

export interface DecisionApi extends RegisterApi, DecisionBaseApi, VoteApi {}
