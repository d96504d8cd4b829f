import type { KeyValue } from '@/lib/storage'

/** A phone's storage without a phone: what goes in comes out as a copy, as from a disk. */
export function memoryStorage(): KeyValue & { map: Map<string, string>; isFull: boolean } {
  const map = new Map<string, string>()
  return {
    map,
    isFull: false,
    read<T>(key: string): T | undefined {
      const text = map.get(key)
      return text === undefined ? undefined : (JSON.parse(text) as T)
    },
    write(key, value) {
      if (this.isFull) throw new Error('storage full')
      map.set(key, JSON.stringify(value))
    },
    remove(key) {
      map.delete(key)
    },
  }
}
