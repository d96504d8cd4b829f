import { v7 } from 'uuid'

/** A new key, made by the program; version 7, so that rows lie in the order of their time. */
export const newId = (): string => v7()
