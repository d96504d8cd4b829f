export * from './decision'
export * from './register'
