import { type Kysely, sql } from 'kysely'
import { drop, protect } from './rowSecurity'

export async function up(db: Kysely<unknown>): Promise<void> {
  // Whoever begins a station is its head; from then on it is whoever accepted last.
  await sql`
    create table station_hand_over (
      district_id text not null,
      id uuid not null,
      station_id uuid not null,
      from_person_id uuid not null,
      to_person_id uuid not null,
      offered_by uuid not null,
      offered_at timestamptz not null,
      state text not null check (state in ('offered','accepted','declined','withdrawn')),
      answered_at timestamptz,
      primary key (district_id, id),
      foreign key (district_id, station_id) references station (district_id, id),
      foreign key (district_id, from_person_id) references person (district_id, id),
      foreign key (district_id, to_person_id) references person (district_id, id),
      foreign key (district_id, offered_by) references person (district_id, id),
      check (from_person_id <> to_person_id),
      check ((answered_at is null) = (state = 'offered'))
    )`.execute(db)
  await sql`create unique index station_hand_over_offered
    on station_hand_over (district_id, station_id) where state = 'offered'`.execute(db)
  await sql`create index station_hand_over_accepted
    on station_hand_over (district_id, station_id, answered_at, id) where state = 'accepted'`.execute(
    db,
  )
  await sql`create index station_hand_over_to
    on station_hand_over (district_id, to_person_id) where state = 'offered'`.execute(db)

  await protect(db, 'station_hand_over')
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await drop(db, 'station_hand_over')
}
