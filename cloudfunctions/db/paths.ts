import { type SqlBool, sql } from 'kysely'

/**
 * Whether a path lies in a place, itself included. A range and not LIKE: comparison is leakproof,
 * so the index serves it under row-level security, and collation C makes the range exact.
 */
export function inside(column: string, path: string) {
  return sql<SqlBool>`${sql.ref(column)} >= ${path} and ${sql.ref(column)} < ${`${path}\u{10FFFF}`}`
}

/** The paths of a place and of every place around it; a path ends with its slash. */
export const pathsAround = (path: string): string[] =>
  [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index + 1))

/**
 * For a from clause: each place (`around.path`) that the place of a column is, or lies in. To be
 * joined by equality, which stays fast whatever the planner believes about row-level security.
 */
export function placesAround(column: string) {
  const path = sql.ref(column)
  return sql`lateral (select left(${path}, n) as path from generate_series(1, length(${path})) n
    where substr(${path}, n, 1) = '/') around`
}
