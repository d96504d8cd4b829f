/** Where a schema of the contract expects a value: made from the schemas, so a new field is there by itself. */
interface Schema {
  type: string
  entries?: Record<string, Schema>
  wrapped?: Schema
  item?: Schema
  options?: unknown[]
}

export type Path = (string | number)[]

/** Every place of an input, the input itself included; of a list, its first element. */
export function placesOf(schema: unknown, at: Path = []): Path[] {
  const { type, entries, wrapped, item, options } = schema as Schema
  if (wrapped) return placesOf(wrapped, at)
  if (type === 'union' || type === 'variant')
    return [at, ...(options ?? []).flatMap((option) => placesOf(option, at).slice(1))]
  if (item) return [at, ...placesOf(item, [...at, 0])]
  if (!entries) return [at]
  return [at, ...Object.entries(entries).flatMap(([key, inner]) => placesOf(inner, [...at, key]))]
}

/** A copy with another value at a place; `undefined` takes the place away. */
export function withValue(input: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value
  const inner = (input as Record<string | number, unknown> | undefined)?.[key]
  const changed = withValue(inner, rest, value)
  if (typeof key === 'number') return [changed]
  const { [key]: _taken, ...others } = (input ?? {}) as Record<string, unknown>
  return changed === undefined ? others : { ...others, [key]: changed }
}
