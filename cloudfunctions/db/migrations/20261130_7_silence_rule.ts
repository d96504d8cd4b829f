import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // What the estate's own rules say of owners who do not vote: all of it, or nothing.
  await sql`alter table decision
    add column silence_as text check (silence_as in ('majority','abstain')),
    add column silence_article text check (char_length(silence_article) between 1 and 100),
    add column silence_says text check (char_length(silence_says) between 1 and 500),
    add column silence_source text check (char_length(silence_source) between 1 and 200),
    add constraint decision_silence check (
      num_nonnulls(silence_as, silence_article, silence_says, silence_source) in (0, 4))`.execute(
    db,
  )
  // Those who did not vote and were counted by it, beside the votes that were cast.
  await sql`alter table decision_result
    add column silent_as text check (silent_as in ('yes','no','abstain')),
    add column silent_owners bigint not null default 0,
    add column silent_area bigint not null default 0,
    add constraint decision_result_silent check ((silent_as is null) = (silent_owners = 0))`.execute(
    db,
  )
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table decision_result drop column silent_as, drop column silent_owners,
    drop column silent_area`.execute(db)
  await sql`alter table decision drop column silence_as, drop column silence_article,
    drop column silence_says, drop column silence_source`.execute(db)
}
