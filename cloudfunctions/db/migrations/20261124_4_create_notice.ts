import { type Kysely, sql } from 'kysely'
import { drop, protect } from './rowSecurity'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table notice (
      district_id text not null references district (id),
      id uuid not null,
      person_id uuid not null,
      kind text not null,
      title text not null,
      body text not null,
      subject_kind text not null,
      subject_id uuid not null,
      created_at timestamptz not null,
      read_at timestamptz,
      primary key (district_id, id),
      foreign key (district_id, person_id) references person (district_id, id)
    )`.execute(db)
  await sql`create index notice_person on notice (district_id, person_id, id desc)`.execute(db)
  await sql`create index notice_unread on notice (district_id, person_id) where read_at is null`.execute(
    db,
  )

  // One yes from a tap is one message (W-9).
  await sql`
    create table notice_consent (
      district_id text not null,
      account_id uuid not null,
      template text not null check (template in ('reminder','change','result')),
      remaining integer not null check (remaining >= 0),
      updated_at timestamptz not null,
      primary key (district_id, account_id, template),
      foreign key (district_id, account_id) references account (district_id, id)
    )`.execute(db)

  // What is to be sent to phones: written with what it tells of, sent afterwards.
  await sql`
    create table notice_delivery (
      district_id text not null,
      id uuid not null,
      notice_id uuid not null,
      account_id uuid not null,
      template text not null check (template in ('reminder','change','result')),
      state text not null check (state in ('waiting','sent','failed')),
      tries integer not null,
      next_at timestamptz,
      sent_at timestamptz,
      problem text,
      created_at timestamptz not null,
      primary key (district_id, id),
      foreign key (district_id, notice_id) references notice (district_id, id),
      foreign key (district_id, account_id) references account (district_id, id),
      check ((state = 'waiting') = (next_at is not null)),
      check ((state = 'sent') = (sent_at is not null))
    )`.execute(db)
  await sql`create index notice_delivery_due on notice_delivery (district_id, next_at)
    where state = 'waiting'`.execute(db)
  await sql`create index notice_delivery_notice on notice_delivery (district_id, notice_id)`.execute(
    db,
  )

  await protect(db, 'notice', 'notice_consent', 'notice_delivery')
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await drop(db, 'notice_delivery', 'notice_consent', 'notice')
}
