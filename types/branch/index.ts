export * from './branch'
export * from './group'
export * from './meeting'
export * from './task'
