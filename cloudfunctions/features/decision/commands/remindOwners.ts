import type { Told } from '@contract/notice'
import type { CommandContext } from '../../../core/context'
import { momentOf } from '../../../core/days'
import { AppError } from '../../../core/errors'
import type { Db } from '../../../db/connect'
import { lastTold } from '../../notice/queries'
import { tellOwners } from './tellOwners'

const HOUR_MS = 3_600_000
/** So long nobody is reminded of the same vote again. */
const AGAIN_MS = 12 * HOUR_MS
/** So long before its close the clock reminds by itself, unless the desk has done it since. */
const AHEAD_MS = 72 * HOUR_MS

interface Place {
  db: Db
  districtId: string
  now: Date
}

interface Closing {
  id: string
  title: string
  closesAt: Date | null
}

const about = (subjectId: string) =>
  ({ kind: 'voteReminder', subjectKind: 'decision', subjectId }) as const

/**
 * The desk's own act: tells those who are known here and have not voted, phones outside of quiet hours
 * (W-9). The row is locked, and lets votes through.
 * @throws too_often somebody was reminded of it in the last twelve hours
 */
export async function remindOwners(ctx: CommandContext, decision: Closing): Promise<Told> {
  const { db, actor, now } = ctx
  const place = { db, districtId: actor.districtId, now }
  await lock(place, [decision.id])
  const last = await lastTold(db, actor.districtId, about(decision.id))
  if (last && last.getTime() > now.getTime() - AGAIN_MS) throw new AppError('too_often')
  return remind(place, decision)
}

/** The clock's: once in the last three days of a vote. Answers those whose owners were told. */
export async function remindOfVotes(db: Db, districtId: string, now: Date): Promise<string[]> {
  const place = { db, districtId, now }
  const closing = await db
    .selectFrom('decision')
    .select(['id', 'title', 'closesAt'])
    .where('districtId', '=', districtId)
    .where('state', '=', 'announced')
    .where('opensAt', '<=', now)
    .where('closesAt', '>', now)
    .where('closesAt', '<=', new Date(now.getTime() + AHEAD_MS))
    .orderBy('id')
    .execute()
  await lock(
    place,
    closing.map(({ id }) => id),
  )
  const told: string[] = []
  for (const decision of closing) {
    const last = await lastTold(db, districtId, about(decision.id))
    const since = (decision.closesAt ?? now).getTime() - AHEAD_MS
    if (last && last.getTime() >= since) continue
    if ((await remind(place, decision)).people > 0) told.push(decision.id)
  }
  return told
}

async function remind(place: Place, { id, title, closesAt }: Closing): Promise<Told> {
  const news = {
    kind: 'voteReminder' as const,
    title: `还没有投票：${title}`,
    text: `${momentOf(closesAt ?? place.now)} 截止。请在截止以前投票；不方便用手机的，可以到社区柜台请人代办。`,
    template: 'reminder' as const,
  }
  const { inbox, phones } = await tellOwners(place, id, news, true)
  return { people: inbox, phones }
}

const lock = ({ db, districtId }: Place, ids: string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('decision')
        .select('id')
        .where('districtId', '=', districtId)
        .where('id', 'in', ids)
        .orderBy('id')
        .forNoKeyUpdate()
        .execute()
