/** 议事协商 — one matter of an estate, from the first question to the account. */
export type * from './api'
export * from './deliberation'
export * from './doubt'
export * from './meeting'
export * from './names'
export * from './reply'
export * from './step'
