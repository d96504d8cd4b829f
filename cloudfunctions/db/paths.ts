import { type SqlBool, sql } from 'kysely'

/**
 * Whether a path lies in a place, itself included. A range and not LIKE: comparison is leakproof,
 * so the index serves it under row-level security, and collation C makes the range exact.
 */
export function inside(column: string, path: string) {
  return sql<SqlBool>`${sql.ref(column)} >= ${path} and ${sql.ref(column)} < ${`${path}\u{10FFFF}`}`
}

/** The paths of the place that the column says and of all that it lies in, from the district down. */
export function placesAround(column: string) {
  const path = sql.ref(column)
  return sql<string[]>`array(select left(${path}, n) from generate_series(1, length(${path})) n
    where substr(${path}, n, 1) = '/')`
}
