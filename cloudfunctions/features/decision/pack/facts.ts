/** What an evidence pack says, the same in both of its formats (O-9). */
import type { AgreementKind } from '@contract/agreement'
import type { Channel, Choice, DecisionDetail, DecisionResult, Objection } from '@contract/decision'
import type { CommandContext } from '../../../core/context'
import { listAgreements } from '../../agreement/queries'
import { receiptOf } from '../codeRule'
import { PAPER_OWNER } from '../commands/enterPaper'
import { decisionDetail, PROOF_OWNERS } from '../load'
import { presentObjection } from '../present/vote'
import { type DecisionRow, listObjections, listProofs } from '../queries/decisions'
import { type CountedRow, listCounted } from '../queries/packs'
import { listPapers, type PaperRow } from '../queries/papers'

/** More than any estate has owners. */
const ALL = 50_000

export interface PackVoter {
  flats: string[]
  name: string
  coOwners: string[]
  area: number
  channel: Channel | undefined
  at: Date | undefined
  /** Of a paper, which lies here for anybody of the office to read; of a vote in the app never. */
  choice: Choice | undefined
}

export interface PackPhoto {
  id: string
  about: 'notice' | 'result'
  sha256: string
}

export interface PackPaper extends PaperRow {
  /** Who signed on the screen or said the code, in place of a paper. */
  agreement: { kind: AgreementKind; saidBy: string } | undefined
  photoHashes: string[]
}

export interface Pack {
  decision: DecisionDetail & { result: DecisionResult }
  voters: PackVoter[]
  /** Votes in the app that count, in the order of their codes: nothing leads from one to its owner. */
  ballots: { receipt: string; choice: Choice }[]
  papers: PackPaper[]
  objections: Objection[]
  photos: PackPhoto[]
  exportedAt: Date
  exportedBy: string
}

/** Reads the whole of a closed decision; who may is asked before. */
export async function readPack(ctx: CommandContext, row: DecisionRow): Promise<Pack> {
  const { db, actor, now, vault } = ctx
  const { districtId } = actor
  const { result, ...decision } = await decisionDetail(ctx, row.id)
  if (!result) throw new Error('a closed decision without a result')
  const counted = await listCounted(db, districtId, row.id)
  const proofs = await listProofs(db, districtId, Object.values(PROOF_OWNERS), [row.id])
  const objections = await listObjections(db, districtId, row.id)
  return {
    decision: { ...decision, result },
    voters: counted.map(presentVoter),
    ballots: counted
      .flatMap(({ voteId, choice, channel }) =>
        voteId && choice && channel === 'app'
          ? [{ receipt: receiptOf(vault, voteId), choice }]
          : [],
      )
      .sort((a, b) => (a.receipt < b.receipt ? -1 : 1)),
    papers: await readPapers(ctx, row.id),
    objections: objections.map(presentObjection(actor, row)),
    photos: proofs.map(({ id, ownerKind, sha256 }) => ({
      id,
      about: ownerKind === PROOF_OWNERS.notice ? 'notice' : 'result',
      sha256: hexOf(sha256),
    })),
    exportedAt: now,
    exportedBy: actor.name ?? '',
  }
}

const presentVoter = ({ choice, channel, castAt, ...row }: CountedRow): PackVoter => ({
  flats: row.flats,
  name: row.name,
  coOwners: row.coOwners,
  area: row.area,
  channel: channel ?? undefined,
  at: castAt ?? undefined,
  choice: channel === 'app' ? undefined : (choice ?? undefined),
})

async function readPapers({ db, actor }: CommandContext, id: string): Promise<PackPaper[]> {
  const { districtId } = actor
  const papers = await listPapers(db, districtId, id, undefined, undefined, ALL)
  const photos = await listProofs(
    db,
    districtId,
    [PAPER_OWNER],
    papers.map((paper) => paper.id),
  )
  const agreements = await listAgreements(
    db,
    districtId,
    papers.flatMap(({ agreementId }) => agreementId ?? []),
  )
  const agreementOf = new Map(agreements.map((agreement) => [agreement.id, agreement]))
  const hashes = new Map<string, string[]>()
  for (const { ownerId, sha256 } of photos) {
    const before = hashes.get(ownerId ?? '') ?? []
    hashes.set(ownerId ?? '', [...before, hexOf(sha256)])
  }
  return papers.map((paper) => {
    const agreement = agreementOf.get(paper.agreementId ?? '')
    const signed = agreement?.sha256 ? [hexOf(agreement.sha256)] : []
    return { ...paper, agreement, photoHashes: [...(hashes.get(paper.id) ?? []), ...signed] }
  })
}

/** As the programs that count it write it. */
const hexOf = (base64url: string) => Buffer.from(base64url, 'base64url').toString('hex')
