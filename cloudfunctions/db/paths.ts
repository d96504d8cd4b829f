import { type SqlBool, sql } from 'kysely'

/**
 * Whether a path lies in a place, itself included. A range and not LIKE: comparison is leakproof,
 * so the index serves it under row-level security, and collation C makes the range exact.
 */
export function inside(column: string, path: string) {
  return sql<SqlBool>`${sql.ref(column)} >= ${path} and ${sql.ref(column)} < ${`${path}\u{10FFFF}`}`
}
