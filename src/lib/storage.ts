import Taro from '@tarojs/taro'
import { CallError } from './call'

/** What this phone or browser remembers. Keys that are asked for and absent are undefined. */
export function read<T>(key: string): T | undefined {
  const value: unknown = Taro.getStorageSync(key)
  return value === '' || value === null ? undefined : (value as T)
}

/** Remembers. Throws `storage_full` when there is no room, because a lost write must be said. */
export function write(key: string, value: unknown): void {
  try {
    Taro.setStorageSync(key, value)
  } catch {
    throw new CallError('storage_full')
  }
}

/** Forgets. */
export function remove(key: string): void {
  Taro.removeStorageSync(key)
}

/** The same three as a value, for what is tested without a phone. */
export interface KeyValue {
  read: <T>(key: string) => T | undefined
  write: (key: string, value: unknown) => void
  remove: (key: string) => void
}

/** The storage of this phone or browser. */
export const deviceStorage: KeyValue = { read, write, remove }
