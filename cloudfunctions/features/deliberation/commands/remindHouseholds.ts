import type { Step } from '@contract/deliberation'
import type { Told } from '@contract/notice'
import { type RawBuilder, sql } from 'kysely'
import type { CommandContext } from '../../../core/context'
import { dayOf } from '../../../core/days'
import { AppError } from '../../../core/errors'
import type { Db } from '../../../db/connect'
import { tell } from '../../notice/commands/tell'
import { lastTold } from '../../notice/queries'

const DAY_MS = 86_400_000
/** So long nobody is reminded of the same step again. */
const AGAIN_MS = DAY_MS / 2
/** In the last two days before its close the clock reminds by itself, unless the desk has done it. */
const DAYS_AHEAD = 2

interface Place {
  db: Db
  districtId: string
  now: Date
}

interface OpenStep {
  id: string
  title: string
  regionPath: string
  step: Step
  closesOn: string
}

const about = (subjectId: string) =>
  ({ kind: 'replyReminder', subjectKind: 'deliberation', subjectId }) as const

/**
 * The desk's own act, of a deliberation that is locked: tells those who speak for a household that has
 * not answered the open step; phones outside of quiet hours (W-9).
 * @throws too_often somebody was reminded of it in the last twelve hours
 */
export async function remindHouseholds(
  { db, actor, now }: CommandContext,
  step: OpenStep,
): Promise<Told> {
  const { districtId } = actor
  const last = await lastTold(db, districtId, about(step.id))
  if (last && last.getTime() > now.getTime() - AGAIN_MS) throw new AppError('too_often')
  return remind({ db, districtId, now }, step)
}

/** The clock's: once before a step closes. Answers the deliberations whose households were told. */
export async function remindOfReplies(db: Db, districtId: string, now: Date): Promise<string[]> {
  const told: string[] = []
  for (const step of await closingSteps({ db, districtId, now })) {
    const last = await lastTold(db, districtId, about(step.id))
    const since = new Date(`${step.closesOn}T00:00:00+08:00`).getTime() - DAYS_AHEAD * DAY_MS
    if (last && last.getTime() >= since) continue
    if ((await remind({ db, districtId, now }, step)).people > 0) told.push(step.id)
  }
  return told
}

/** Locked, so that a second clock and a desk wait, and then find them reminded of. */
async function closingSteps({ db, districtId, now }: Place): Promise<OpenStep[]> {
  const [today, until] = [dayOf(now), dayOf(new Date(now.getTime() + DAYS_AHEAD * DAY_MS))]
  const { rows } = await sql<OpenStep>`
    select id, title, region_path as "regionPath",
      case state when 'consulting' then 'consultation' else 'menu' end as step,
      (case state when 'consulting' then consultation_closes_on else menu_closes_on end) as "closesOn"
    from deliberation
    where district_id = ${districtId} and state in ('consulting','choosing')
      and (case state when 'consulting' then consultation_closes_on else menu_closes_on end)
        between ${today} and ${until}
    order by id for no key update`.execute(db)
  return rows
}

async function remind(place: Place, step: OpenStep): Promise<Told> {
  const { rows } = await sql<{ personId: string }>`
    select distinct a.person_id as "personId"
    from household_representative r
    join account a on a.district_id = r.district_id and a.id = r.account_id
    where r.district_id = ${place.districtId} and r.ended_at is null and a.person_id is not null
      and starts_with(r.household_path, ${step.regionPath}) and ${hasNotAnswered(step)}`.execute(
    place.db,
  )
  const what = step.step === 'menu' ? '选菜单' : '填意见'
  const { inbox, phones } = await tell(place, {
    personIds: rows.map(({ personId }) => personId),
    kind: 'replyReminder',
    title: `还没有${what}：${step.title}`,
    text: `${step.closesOn} 24:00 截止，每户答一份。不方便用手机的，可以到社区柜台请人代办。`,
    subjectKind: 'deliberation',
    subjectId: step.id,
    template: 'reminder',
  })
  return { people: inbox, phones }
}

/** Of a household `r`. */
const hasNotAnswered = ({ id, step }: OpenStep): RawBuilder<boolean> =>
  sql`not exists (select from deliberation_reply y where y.district_id = r.district_id
    and y.deliberation_id = ${id}::uuid and y.step = ${step} and y.household_id = r.household_id
    and y.replaced_at is null)`
