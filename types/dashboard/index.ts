/** 看板 — the figures of a place: computed, and reported with their qualifier. */
export * from './bulletin'
export * from './figures'
export * from './lists'
export * from './page'
export * from './print'
export * from './reported'
export * from './wall'
