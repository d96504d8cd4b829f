import { type Kysely, sql } from 'kysely'
import { drop, protect } from './rowSecurity'

/** What is done for somebody names their agreement, each one once. */
const THINGS = ['decision_paper', 'deliberation_reply', 'collection_visit']

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table agreement (
      district_id text not null,
      id uuid not null,
      kind text not null check (kind in ('signature','code')),
      said_by text not null check (char_length(said_by) between 1 and 50),
      taken_by uuid not null,
      taken_at timestamptz not null,
      primary key (district_id, id),
      foreign key (district_id, taken_by) references person (district_id, id)
    )`.execute(db)
  await protect(db, 'agreement')
  for (const thing of THINGS) {
    const table = sql.table(thing)
    await sql`alter table ${table} add column agreement_id uuid`.execute(db)
    await sql`alter table ${table} add constraint ${sql.ref(`${thing}_agreement`)}
      foreign key (district_id, agreement_id) references agreement (district_id, id)`.execute(db)
    await sql`create unique index ${sql.ref(`${thing}_agreement`)} on ${table}
      (district_id, agreement_id) where agreement_id is not null`.execute(db)
  }
  await allow(db, 'decision_paper', 'channel', ['paper', 'visit', 'counter'])
  await allow(db, 'decision_vote', 'channel', ['app', 'paper', 'visit', 'counter'])
  await allow(db, 'deliberation_reply', 'channel', ['app', 'paper', 'visit', 'counter'])
  await allow(db, 'collection_visit', 'outcome', [
    'absent',
    'vacant',
    'disputed',
    'settled',
    'agreed',
  ])
  await sql`alter table decision_result add column counter_owners int not null default 0`.execute(
    db,
  )
  // Without their own hand or their code nobody has agreed.
  await sql`alter table decision_paper add constraint decision_paper_counter
    check (channel <> 'counter' or agreement_id is not null)`.execute(db)
  await sql`alter table collection_visit add constraint collection_visit_agreed
    check ((outcome = 'agreed') = (agreement_id is not null))`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table collection_visit drop constraint collection_visit_agreed`.execute(db)
  await sql`alter table decision_paper drop constraint decision_paper_counter`.execute(db)
  await sql`alter table decision_result drop column counter_owners`.execute(db)
  await sql`update collection_visit set outcome = 'settled' where outcome = 'agreed'`.execute(db)
  for (const table of ['decision_paper', 'decision_vote', 'deliberation_reply']) {
    await sql`update ${sql.table(table)} set channel = 'visit' where channel = 'counter'`.execute(
      db,
    )
  }
  await allow(db, 'collection_visit', 'outcome', ['absent', 'vacant', 'disputed', 'settled'])
  await allow(db, 'deliberation_reply', 'channel', ['app', 'paper', 'visit'])
  await allow(db, 'decision_vote', 'channel', ['app', 'paper', 'visit'])
  await allow(db, 'decision_paper', 'channel', ['paper', 'visit'])
  for (const thing of THINGS) {
    await sql`alter table ${sql.table(thing)} drop column agreement_id`.execute(db)
  }
  await drop(db, 'agreement')
}

/** Another list of words that a column takes; it was named by PostgreSQL, and keeps its name. */
async function allow(
  db: Kysely<unknown>,
  table: string,
  column: string,
  words: string[],
): Promise<void> {
  const name = sql.ref(`${table}_${column}_check`)
  await sql`alter table ${sql.table(table)} drop constraint ${name}`.execute(db)
  await sql`alter table ${sql.table(table)} add constraint ${name}
    check (${sql.ref(column)} in (${sql.join(words.map((word) => sql.lit(word)))}))`.execute(db)
}
