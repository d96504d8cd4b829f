/**
 * A vote in the app: one statement, one round trip. Its row stands for the `request` row, because its
 * key is the id of the request, and for the `event` row, because it says who, what and when and is
 * never changed. The decision is held while the row is written: whoever closes it waits for those who
 * came before the close, and finds their votes; who comes after finds it closed.
 */
import type { Choice, VoteInput } from '@contract/decision'
import type * as v from 'valibot'
import type { MomentContext } from '../../../core/context'
import { AppError } from '../../../core/errors'
import { SPEAKS } from '../queries/voters'

const DISTRICT = `current_setting('app.district_id')`

/** $1 caller, $2 decision, $3 owner, $4 request, $5 choice, $6 now. */
const statement = (caller: string) => `
  with caller as (${caller}),
  held as (
    select id, state, kind, opens_at, closes_at, announced_at is not null as is_public
    from decision where district_id = ${DISTRICT} and id = $2 for key share),
  same as (
    select decision_id, voter_id, choice, cast_at, account_id from decision_vote
    where district_id = ${DISTRICT} and id = $4),
  voter as (
    select w.id, c.account_id from caller c
    join decision_voter w on w.district_id = ${DISTRICT} and w.decision_id = $2 and w.id = $3
    where ${SPEAKS('c.account_id', 'c.person_id')}),
  made as (
    insert into decision_vote (district_id, id, decision_id, voter_id, choice, channel, cast_at,
      account_id, recorded_at)
    select ${DISTRICT}, $4, h.id, w.id, $5, 'app', $6::timestamptz, w.account_id, $6
    from held h, voter w
    where h.state = 'announced' and h.kind = 'consultation' and h.opens_at <= $6 and $6 < h.closes_at
      and not exists (select from same)
    on conflict do nothing
    returning id)
  select c.account_id, c.person_id, h.state, h.kind, h.is_public, h.opens_at > $6 as is_early, h.closes_at <= $6 as is_late,
    (select id from voter) as voter_id, exists (select from made) as is_made,
    m.decision_id as same_decision, m.voter_id as same_voter, m.choice as same_choice,
    m.account_id as same_account, m.cast_at as same_at
  from (values (1)) one left join caller c on true left join held h on true left join same m on true`

interface Row {
  account_id: string | null
  person_id: string | null
  state: string | null
  kind: string
  is_public: boolean
  is_early: boolean
  is_late: boolean
  voter_id: string | null
  is_made: boolean
  same_decision: string | null
  same_voter: string
  same_choice: Choice
  same_account: string
  same_at: Date
}

/** Writes the vote down, or answers what this request has written before. */
export async function castVote(
  ctx: MomentContext,
  { id, voterId, choice }: v.InferOutput<typeof VoteInput>,
): Promise<{ voterId: string; choice: Choice; at: string }> {
  const { caller, now, requestId } = ctx
  const text = statement(caller.text)
  const values = [...caller.values, id, voterId, requestId, choice, now]
  // Twice at most: a twin that came at the same time was not to be seen, and is there by now.
  for (let look = 1; look <= 2; look++) {
    const row = (await ctx.ask({ text, values }))[0] as unknown as Row
    ctx.admit({ accountId: row.account_id, personId: row.person_id }, 'account')
    if (row.is_made) return { voterId, choice, at: now.toISOString() }
    if (row.same_decision !== null) {
      const isMine =
        row.same_decision === id &&
        row.same_voter === voterId &&
        row.same_choice === choice &&
        row.same_account === row.account_id
      if (!isMine) throw new AppError('request_id_reused')
      return { voterId, choice, at: row.same_at.toISOString() }
    }
    refuse(row)
  }
  throw new Error('a vote was neither written nor there')
}

function refuse(row: Row): void {
  if (row.state === null || !row.is_public) throw new AppError('not_found')
  if (row.kind !== 'consultation') throw new AppError('decision_on_paper', { rule: 'O-11' })
  if (!row.voter_id) throw new AppError('not_a_voter')
  if (row.state === 'cancelled') throw new AppError('decision_not_announced')
  if (row.state === 'announced' && row.is_early) throw new AppError('vote_not_open')
  if (row.state === 'closed' || row.is_late) throw new AppError('vote_closed')
}
