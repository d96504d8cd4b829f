import { type Kysely, sql } from 'kysely'
import { drop, protect } from './rowSecurity'

export async function up(db: Kysely<unknown>): Promise<void> {
  // Which files were taken out of a closed decision, so that a file can be told from a changed one.
  await sql`
    create table decision_pack (
      district_id text not null,
      id uuid not null,
      decision_id uuid not null,
      format text not null check (format in ('pdf','xlsx')),
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      bytes integer not null check (bytes > 0),
      exported_by uuid not null,
      exported_at timestamptz not null,
      primary key (district_id, id),
      foreign key (district_id, decision_id) references decision (district_id, id),
      foreign key (district_id, exported_by) references person (district_id, id)
    )`.execute(db)
  await sql`create index decision_pack_decision
    on decision_pack (district_id, decision_id, exported_at)`.execute(db)
  await sql`create index decision_pack_sha256 on decision_pack (district_id, sha256)`.execute(db)
  await protect(db, 'decision_pack')

  // A PDF that was made for somebody lies where their spreadsheets lie.
  await allowKinds(db, 'image', 'sheet', 'paper')
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`delete from file where kind = 'paper'`.execute(db)
  await allowKinds(db, 'image', 'sheet')
  await drop(db, 'decision_pack')
}

async function allowKinds(db: Kysely<unknown>, ...kinds: string[]): Promise<void> {
  await sql`alter table file drop constraint file_kind_check`.execute(db)
  await sql`alter table file add constraint file_kind_check
    check (kind in (${sql.join(kinds.map((kind) => sql.lit(kind)))}))`.execute(db)
}
