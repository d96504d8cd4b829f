import type { Choice, SilenceAs } from '@contract/decision'
import { sql } from 'kysely'
import { dayOf } from '../../../core/days'
import type { Db } from '../../../db/connect'
import type { DecisionTable } from '../../../db/tables/decision'
import { type Counts, judge, participatingOf, periodOn, ruleFor } from '../decisionRule'
import { countFrozen } from '../queries/decisions'
import { countLoose, type TallyRow, tallyVotes } from '../queries/tally'
import { silentOf, withSilent } from '../silenceRule'
import { tellOwners } from './tellOwners'

const DAY_MS = 86_400_000

/**
 * The clock's work each minute: counts what has reached its end, once, and judges it by the rule of
 * that day. The lock waits for votes that are being written, and keeps out those that come later.
 * @returns those that were closed
 */
export async function closeDecisions(db: Db, districtId: string, now: Date): Promise<string[]> {
  const due = await db
    .selectFrom('decision')
    .select(['id', 'title', 'matter', 'closesAt', 'silenceAs'])
    .where('districtId', '=', districtId)
    .where('state', '=', 'announced')
    .where('closesAt', '<=', now)
    .orderBy('id')
    .limit(20)
    .forUpdate()
    .execute()
  for (const decision of due) await close(db, districtId, decision, now)
  return due.map(({ id }) => id)
}

type Due = Pick<DecisionTable, 'id' | 'title' | 'matter'> & {
  closesAt: Date | null
  silenceAs: SilenceAs | null
}

async function close(db: Db, districtId: string, decision: Due, now: Date) {
  const { id, title, matter, closesAt, silenceAs } = decision
  const day = dayOf(closesAt ?? now)
  const tally = await tallyVotes(db, districtId, id)
  const { votes, unchecked } = await countLoose(db, districtId, id)
  const { owners, area } = await countFrozen(db, districtId, id)
  const counts: Counts = {
    all: { owners, area },
    yes: sumOf(tally, 'yes'),
    no: sumOf(tally, 'no'),
    abstain: sumOf(tally, 'abstain'),
  }
  const silent = silentOf(counts, silenceAs)
  const by = (channel: string) =>
    tally.filter((row) => row.channel === channel).reduce((sum, row) => sum + row.owners, 0)
  await db
    .insertInto('decisionResult')
    .values({
      districtId,
      decisionId: id,
      allOwners: owners,
      allArea: area,
      yesOwners: counts.yes.owners,
      yesArea: counts.yes.area,
      noOwners: counts.no.owners,
      noArea: counts.no.area,
      abstainOwners: counts.abstain.owners,
      abstainArea: counts.abstain.area,
      appOwners: by('app'),
      paperOwners: by('paper'),
      visitOwners: by('visit'),
      counterOwners: by('counter'),
      silentAs: silent?.as ?? null,
      silentOwners: silent?.owners ?? 0,
      silentArea: silent?.area ?? 0,
      uncheckedPapers: unchecked,
      replacedVotes: votes - participatingOf(counts).owners,
      verdict: judge(withSilent(counts, silent), ruleFor(matter, day)).verdict,
      countedAt: now,
    })
    .execute()
  const { days } = periodOn('objectionDays', day)
  await db
    .updateTable('decision')
    .set({
      state: 'closed',
      closedAt: now,
      objectionsUntil: dayOf(new Date(now.getTime() + days * DAY_MS)),
      version: sql`version + 1`,
      updatedAt: now,
    })
    .where('districtId', '=', districtId)
    .where('id', '=', id)
    .execute()
  await tellOwners({ db, districtId, now }, id, {
    kind: 'decisionClosed',
    title,
    text: `投票已截止，结果已公布。有异议可以在 ${days} 天内提出。`,
    template: 'result',
  })
}

function sumOf(tally: TallyRow[], choice: Choice) {
  const rows = tally.filter((row) => row.choice === choice)
  return {
    owners: rows.reduce((sum, row) => sum + row.owners, 0),
    area: rows.reduce((sum, row) => sum + row.area, 0),
  }
}
