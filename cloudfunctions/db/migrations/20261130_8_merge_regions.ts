import { type Kysely, sql } from 'kysely'

const kinds = (more: string) => sql`
  alter table region drop constraint region_kind_check, add constraint region_kind_check
    check (kind in ('district','subdistrict','town','community','village',${sql.raw(more)}'estate','building','household'))`

/** An area: what was a community of its own before it was merged into another one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await kinds(`'area',`).execute(db)
}

/** What became an area cannot be a community again: it lies in one. */
export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`update region set kind = 'estate' where kind = 'area'`.execute(db)
  await kinds('').execute(db)
}
