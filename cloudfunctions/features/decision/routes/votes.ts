import {
  AnswerObjectionInput,
  CheckPaperInput,
  EnterDecisionInput,
  EnterPaperInput,
  ListObjectionsInput,
  ListPapersInput,
  ListVotersInput,
  ObjectInput,
  PrintCodesInput,
  RenewCodeInput,
  type VoteApi,
  VoteInput,
} from '@contract/decision'
import type { CommandContext, Context } from '../../../core/context'
import { readCursor, readInstantCursor, toPage } from '../../../core/cursor'
import { AppError, found } from '../../../core/errors'
import { authorize } from '../../../core/policy'
import { command, moment, query, type Routes } from '../../../core/route'
import { agreementsOf } from '../../agreement/load'
import { codeOf } from '../codeRule'
import { castVote } from '../commands/castVote'
import { enterDecision } from '../commands/enter'
import { checkPaper, enterPaper, PAPER_OWNER } from '../commands/enterPaper'
import { answerObjection, writeObjection } from '../commands/objection'
import { renewCode } from '../commands/renewCode'
import { photosOf, seeDecision, toHold } from '../load'
import { phaseOf } from '../phaseRule'
import { decisionPolicy, keepPolicy } from '../policy'
import { placeOf } from '../present/decision'
import { ownerName } from '../present/register'
import { presentObjection, presentOwnVoter, presentPaper, presentVoter } from '../present/vote'
import { type DecisionRow, findObjection, listObjections } from '../queries/decisions'
import { findPaper, listPapers, lockPaper, type PaperRow } from '../queries/papers'
import {
  countVoters,
  findOwnVoter,
  listCoded,
  listOwnVoters,
  listVoters,
  lockVoter,
} from '../queries/voters'

/** A decision whose owners' votes the caller collects; what became of it does not matter. */
async function collected(ctx: Context, id: string): Promise<DecisionRow> {
  const row = await seeDecision(ctx, id)
  authorize(ctx.actor, keepPolicy.collect, row)
  return row
}

/** The same, held while something is written, and only from the notice to the close. */
async function underWay(ctx: CommandContext, id: string): Promise<DecisionRow> {
  const row = await toHold(ctx, id)
  authorize(ctx.actor, keepPolicy.collect, row)
  const phase = phaseOf(row, ctx.now)
  if (phase === 'closed' || phase === 'counting') throw new AppError('vote_closed')
  if (phase !== 'announced' && phase !== 'voting') throw new AppError('decision_not_announced')
  return row
}

/** The same, and the vote has begun. */
async function inVote(ctx: CommandContext, id: string): Promise<DecisionRow> {
  const row = await underWay(ctx, id)
  if (phaseOf(row, ctx.now) !== 'voting') throw new AppError('vote_not_open')
  return row
}

async function paperOf(ctx: Context, decision: DecisionRow, id: string) {
  const row = found(await findPaper(ctx.db, ctx.actor.districtId, id))
  const [paper] = await presentPapers(ctx, decision, [row])
  return found(paper)
}

async function presentPapers(ctx: Context, decision: DecisionRow, rows: PaperRow[]) {
  const ids = rows.map((row) => row.id)
  const photos = await photosOf(ctx, [PAPER_OWNER], ids)
  const agreements = await agreementsOf(
    ctx,
    rows.map((row) => row.agreementId),
  )
  const isOpen = phaseOf(decision, ctx.now) === 'voting'
  return rows.map((row) =>
    presentPaper(ctx.actor, decision, row, {
      photos: photos.get(`${PAPER_OWNER} ${row.id}`) ?? [],
      agreement: agreements.get(row.agreementId ?? ''),
      isOpen,
    }),
  )
}

/** Codes and hands on a screen are for votes in the app alone: a formal vote is on paper (O-11). */
function requireApp({ kind }: DecisionRow): void {
  if (kind === 'formal') throw new AppError('decision_on_paper', { rule: 'O-11' })
}

const slipOf =
  ({ vault }: Context) =>
  (voter: { id: string; name: string; kind: string; codeSerial: number; flats: string[] }) => ({
    voterId: voter.id,
    building: voter.flats[0]?.split(' ')[0] ?? '',
    flats: voter.flats,
    ownerName: ownerName(voter.name, voter.kind, false),
    code: codeOf(vault, voter),
  })

export const voteRoutes: Routes<VoteApi> = {
  // Nobody has to be in any register to show the code of their flat.
  'decision.enter': command(
    EnterDecisionInput,
    async (ctx, input) => {
      const row = await toHold(ctx, input.id)
      requireApp(row)
      const phase = phaseOf(row, ctx.now)
      if (phase === 'cancelled') throw new AppError('decision_not_announced')
      const voterId = await enterDecision(ctx, input)
      ctx.about('decision', input.id, { voterId })
      return presentOwnVoter(
        ctx.vault,
        found(await findOwnVoter(ctx.db, ctx.actor.districtId, input.id, voterId)),
      )
    },
    { access: 'account' },
  ),

  'decision.vote': moment(VoteInput, castVote),

  'decision.listVoters': query(ListVotersInput, async (ctx, { id, cursor, limit, ...filter }) => {
    const { db, actor } = ctx
    const row = await collected(ctx, id)
    const rows = await listVoters(db, actor.districtId, id, filter, readCursor(cursor), limit)
    return {
      ...toPage(rows, limit, (one) => [one.placeKey, one.id], presentVoter(actor, row)),
      ...(await countVoters(db, actor.districtId, id)),
    }
  }),

  // A command, because who took which building's codes along stands on the record.
  'decision.printCodes': command(PrintCodesInput, async (ctx, { id, building }) => {
    requireApp(await underWay(ctx, id))
    const voters = await listCoded(ctx.db, ctx.actor.districtId, id, building)
    ctx.about('decision', id, { building, codes: voters.length })
    return { slips: voters.map(slipOf(ctx)) }
  }),

  'decision.renewCode': command(RenewCodeInput, async (ctx, { id, voterId, reason }) => {
    requireApp(await underWay(ctx, id))
    const voter = found(await lockVoter(ctx.db, ctx.actor.districtId, id, voterId))
    const codeSerial = await renewCode(ctx, voter)
    ctx.about('decision', id, { voterId, reason })
    return slipOf(ctx)({ ...voter, codeSerial })
  }),

  'decision.enterPaper': command(EnterPaperInput, async (ctx, { id, ...facts }) => {
    const row = await inVote(ctx, id)
    if (facts.agreement) requireApp(row)
    const paperId = await enterPaper(ctx, row, facts)
    const agreement = facts.agreement?.kind
    ctx.about('decision', id, { paperId, voterId: facts.voterId, agreement })
    return paperOf(ctx, row, paperId)
  }),

  'decision.checkPaper': command(CheckPaperInput, async (ctx, { paperId, ...verdict }) => {
    const { db, actor } = ctx
    const { decisionId } = found(await findPaper(db, actor.districtId, paperId))
    const row = await inVote(ctx, decisionId)
    await checkPaper(ctx, found(await lockPaper(db, actor.districtId, paperId)), verdict)
    ctx.about('decision', decisionId, { paperId, accept: verdict.accept })
    return paperOf(ctx, row, paperId)
  }),

  'decision.listPapers': query(ListPapersInput, async (ctx, { id, state, cursor, limit }) => {
    const { db, actor } = ctx
    const decision = await collected(ctx, id)
    const after = readInstantCursor(cursor)
    const rows = await listPapers(db, actor.districtId, id, state, after, limit)
    const { items, ...rest } = toPage(
      rows,
      limit,
      (row) => [row.enteredAt.toISOString(), row.id],
      (row) => row,
    )
    return { items: await presentPapers(ctx, decision, items), ...rest }
  }),

  'decision.object': command(
    ObjectInput,
    async (ctx, { id, voterId, said }) => {
      const { db, actor, now } = ctx
      const row = await toHold(ctx, id)
      const mine = (await listOwnVoters(db, actor, id)).some((voter) => voter.id === voterId)
      if (!mine) throw new AppError('not_a_voter')
      const place = placeOf(row, now, mine)
      if (place.phase === 'closed' && !place.isObjectable) throw new AppError('objections_over')
      authorize(actor, decisionPolicy.object, place)
      const objectionId = await writeObjection(ctx, id, { voterId, said })
      ctx.about('decision', id, { objectionId })
      return { id: objectionId }
    },
    { access: 'account' },
  ),

  'decision.answerObjection': command(
    AnswerObjectionInput,
    async (ctx, { objectionId, answer }) => {
      const { db, actor, now } = ctx
      const { decisionId } = found(await findObjection(db, actor.districtId, objectionId))
      const row = await toHold(ctx, decisionId)
      authorize(actor, decisionPolicy.answer, placeOf(row, now, false))
      await answerObjection(ctx, objectionId, answer)
      ctx.about('decision', decisionId, { objectionId })
      return presentObjection(
        actor,
        row,
      )(found(await findObjection(db, actor.districtId, objectionId)))
    },
  ),

  'decision.listObjections': query(ListObjectionsInput, async (ctx, { id }) => {
    const row = await collected(ctx, id)
    const rows = await listObjections(ctx.db, ctx.actor.districtId, id)
    return { items: rows.map(presentObjection(ctx.actor, row)) }
  }),
}
