import { type Kysely, sql } from 'kysely'
import { drop, protect } from './rowSecurity'

export async function up(db: Kysely<unknown>): Promise<void> {
  // A reference table: the same on every node when the database is distributed.
  await sql`
    create table district (
      id text primary key check (id ~ '^[0-9]{6}$'),
      name text not null
    )`.execute(db)

  // The path is the chain of segments from the district down ('330211/02/01/'), so that "inside"
  // is a range of the index and needs no recursion. Collation C makes the range exact.
  await sql`
    create table region (
      district_id text not null references district (id),
      id uuid not null,
      parent_id uuid,
      kind text not null check (kind in
        ('district','subdistrict','town','community','village','estate','building','household')),
      name text not null check (char_length(name) between 1 and 50),
      path text collate "C" not null check (path like '%/'),
      position integer not null,
      created_at timestamptz not null,
      primary key (district_id, id),
      unique (district_id, path),
      unique (district_id, id, path),
      foreign key (district_id, parent_id) references region (district_id, id),
      check ((kind = 'district') = (parent_id is null))
    )`.execute(db)
  await sql`create unique index region_name on region (district_id, parent_id, name)`.execute(db)
  await protect(db, 'region')
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await drop(db, 'region', 'district')
}
