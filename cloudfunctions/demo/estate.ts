/** The estate's branch, for those who only need to name it. */
import { at } from './clock'
import { idOf } from './random'

export const ESTATE_BRANCH_NAME = '港城花园临时党支部'
export const ESTATE_CREATED_AT = at('2026-03-09', '10:12')
export const ESTATE_BRANCH_ID = idOf(ESTATE_CREATED_AT, 'branch', ESTATE_BRANCH_NAME)
export const ESTATE_ACTIVE_ON = '2026-07-05'
/** P-2: the branch has more than fifty members. */
export const ESTATE_SIZE_REASON =
  '802户分布在25栋楼，按任务分四个组开展工作，任务结束即撤销，不再分设支部'
