import { type Kysely, sql } from 'kysely'
import { drop, protect } from './rowSecurity'

/** Who has come to what a branch or an organisation organises, once each, and what was folded so far. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table organiser_person (
      district_id text not null,
      organiser_id uuid not null,
      person_id uuid not null,
      primary key (district_id, organiser_id, person_id),
      foreign key (district_id, person_id) references person (district_id, id)
    )`.execute(db)
  await protect(db, 'organiser_person')

  // No folder adds anything between what is folded and what is counted here.
  await sql`lock table fold in exclusive mode`.execute(db)
  await sql`
    insert into organiser_person (district_id, organiser_id, person_id)
    select distinct t.district_id, a.organiser_id, t.person_id from attendance t
    join fold f on f.district_id = t.district_id and t.tx < f.folded_to
    join activity a on a.district_id = t.district_id and a.id = t.activity_id
    where t.kind = 'checkIn' and a.kind = 'volunteer'
      and a.organiser_kind in ('branch','organization')`.execute(db)
  await sql`
    insert into figure (district_id, subject_id, name, value)
    select g.district_id, a.organiser_id, g.name, sum(g.value) from figure g
    join activity a on a.district_id = g.district_id and a.id = g.subject_id
    where g.name in ('checkIns','minutes') and a.kind = 'volunteer'
      and a.organiser_kind in ('branch','organization')
    group by 1, 2, 3
    union all
    select district_id, organiser_id, 'people', count(*) from organiser_person group by 1, 2`.execute(
    db,
  )
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    delete from figure f using activity a where a.district_id = f.district_id
      and a.organiser_id = f.subject_id and a.organiser_kind in ('branch','organization')`.execute(
    db,
  )
  await drop(db, 'organiser_person')
}
