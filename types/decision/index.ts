import type { DecisionBaseApi } from './decision'
import type { PackApi } from './pack'
import type { RegisterApi } from './register'
import type { VoteApi } from './vote'

export * from './decision'
export * from './names'
export * from './pack'
export * from './register'
export * from './vote'

export interface DecisionApi extends RegisterApi, DecisionBaseApi, VoteApi, PackApi {}
