import type { FileAnswer, FileLink } from '@contract/common'
import type {
  CodeSlip,
  Decision,
  DecisionDetail,
  DecisionPack,
  Objection,
  OwnedUnit,
  PackFormat,
  PaperVote,
  RegisterPreview,
  RegisterSummary,
  VoterRow,
} from '@contract/decision'
import type { InputOf, OutputOf } from '@contract/methods'
import type { Told } from '@contract/notice'
import { makeAutoObservable } from 'mobx'
import { type AgreementDraft, toAgreement } from '@/lib/agreement'
import type { Call } from '@/lib/call'
import type { Picked } from '@/lib/pickPhotos'

interface List {
  regionId: string | undefined
  rows: Decision[]
  nextCursor: string | undefined
  canDraft: boolean
}

interface Voters {
  rows: VoterRow[]
  nextCursor: string | undefined
  buildings: string[]
  owners: number
  voted: number
}

interface Units {
  regionId: string
  rows: OwnedUnit[]
  nextCursor: string | undefined
  buildings: string[]
}

type Upload = (picked: Picked, call: Call) => Promise<string>

/** Decisions this client knows, the register of an estate, and what the collectors of votes work with. */
export class DecisionStore {
  list: List | undefined = undefined
  register: RegisterSummary | undefined = undefined
  voters: Voters | undefined = undefined
  papers: PaperVote[] | undefined = undefined
  units: Units | undefined = undefined
  packs: DecisionPack[] | undefined = undefined
  private readonly details = new Map<string, DecisionDetail>()
  private readonly objections = new Map<string, Objection[]>()
  private asked = 0

  constructor(
    private readonly call: Call,
    private readonly upload: Upload,
  ) {
    makeAutoObservable<this, 'call' | 'upload' | 'asked'>(
      this,
      { call: false, upload: false, asked: false },
      { autoBind: true },
    )
  }

  find(id: string): DecisionDetail | undefined {
    return this.details.get(id)
  }

  /** The first page of an answer. Of two questions under way, the later one counts. */
  async search(filter: { regionId?: string }): Promise<void> {
    this.asked += 1
    const mine = this.asked
    const { items, nextCursor, can } = await this.call('decision.list', filter)
    if (mine !== this.asked) return
    this.putList({ regionId: filter.regionId, rows: items, nextCursor, canDraft: can.draft })
  }

  async more(): Promise<void> {
    if (!this.list?.nextCursor) return
    const { regionId, nextCursor: cursor, rows } = this.list
    const mine = this.asked
    const place = regionId ? { regionId } : {}
    const page = await this.call('decision.list', { ...place, cursor })
    if (mine !== this.asked) return
    this.putList({
      regionId,
      rows: [...rows, ...page.items],
      nextCursor: page.nextCursor,
      canDraft: page.can.draft,
    })
  }

  async load(id: string): Promise<DecisionDetail> {
    return this.put(await this.call('decision.find', { id }))
  }

  async draft(input: InputOf<'decision.draft'>): Promise<DecisionDetail> {
    return this.put(await this.call('decision.draft', input))
  }

  async edit(input: InputOf<'decision.edit'>): Promise<DecisionDetail> {
    return this.put(await this.call('decision.edit', input))
  }

  async announce(input: Omit<InputOf<'decision.announce'>, 'fileIds'>): Promise<void> {
    this.put(await this.call('decision.announce', { ...input, fileIds: [] }))
  }

  async addProof(id: string, about: 'notice' | 'result', photos: Picked[]): Promise<void> {
    const fileIds = await this.send(photos)
    this.put(await this.call('decision.addProof', { id, about, fileIds }))
  }

  async cancel(id: string, reason: string): Promise<void> {
    this.put(await this.call('decision.cancel', { id, reason }))
  }

  remind(id: string): Promise<Told> {
    return this.call('decision.remind', { id })
  }

  async enter(input: InputOf<'decision.enter'>): Promise<void> {
    await this.call('decision.enter', input)
    await this.load(input.id)
  }

  async vote(input: InputOf<'decision.vote'>): Promise<void> {
    await this.call('decision.vote', input)
    await this.load(input.id)
  }

  async object(input: InputOf<'decision.object'>): Promise<void> {
    await this.call('decision.object', input)
    await this.load(input.id)
  }

  objectionsOf(id: string): Objection[] | undefined {
    return this.objections.get(id)
  }

  async loadObjections(id: string): Promise<void> {
    this.putObjections(id, (await this.call('decision.listObjections', { id })).items)
  }

  async answer(id: string, input: InputOf<'decision.answerObjection'>): Promise<void> {
    await this.call('decision.answerObjection', input)
    await this.loadObjections(id)
  }

  async loadPacks(id: string): Promise<void> {
    this.putPacks((await this.call('decision.listPacks', { id })).items)
  }

  async exportPack(id: string, format: PackFormat): Promise<FileLink> {
    const link = await this.call('decision.exportPack', { id, format })
    await this.loadPacks(id)
    return link
  }

  checkPack(input: InputOf<'decision.checkPack'>): Promise<OutputOf<'decision.checkPack'>> {
    return this.call('decision.checkPack', input)
  }

  async printCodes(id: string, building: string): Promise<CodeSlip[]> {
    return (await this.call('decision.printCodes', { id, building })).slips
  }

  async loadVoters(filter: InputOf<'decision.listVoters'>): Promise<void> {
    const { items, nextCursor, ...counts } = await this.call('decision.listVoters', filter)
    this.putVoters({ rows: items, nextCursor, ...counts })
  }

  async moreVoters(filter: InputOf<'decision.listVoters'>): Promise<void> {
    if (!this.voters?.nextCursor) return
    const { rows, nextCursor: cursor } = this.voters
    const page = await this.call('decision.listVoters', { ...filter, cursor })
    const { items, nextCursor, ...counts } = page
    this.putVoters({ rows: [...rows, ...items], nextCursor, ...counts })
  }

  async loadPapers(id: string): Promise<void> {
    const input = { id, state: 'entered', limit: 50 } as const
    this.putPapers((await this.call('decision.listPapers', input)).items)
  }

  async enterPaper(
    input: Omit<InputOf<'decision.enterPaper'>, 'fileIds'>,
    photos: Picked[],
  ): Promise<void> {
    const fileIds = await this.send(photos)
    await this.call('decision.enterPaper', { ...input, fileIds })
    await this.loadPapers(input.id)
  }

  /** In person: their hand or their code in place of a paper. */
  async enterFor(
    input: Omit<InputOf<'decision.enterPaper'>, 'fileIds' | 'agreement'>,
    draft: AgreementDraft,
  ): Promise<void> {
    const agreement = await toAgreement(draft, (picked) => this.upload(picked, this.call))
    await this.call('decision.enterPaper', { ...input, agreement })
    await this.loadPapers(input.id)
  }

  async checkPaper(id: string, input: InputOf<'decision.checkPaper'>): Promise<void> {
    await this.call('decision.checkPaper', input)
    await this.loadPapers(id)
  }

  async loadRegister(regionId: string): Promise<void> {
    this.putRegister(await this.call('decision.showRegister', { regionId }))
  }

  /** The flats of a register. Of two questions under way, the later one counts. */
  async loadUnits(filter: InputOf<'decision.listUnits'>): Promise<void> {
    this.asked += 1
    const mine = this.asked
    const { items, nextCursor, buildings } = await this.call('decision.listUnits', filter)
    if (mine !== this.asked) return
    this.putUnits({ regionId: filter.regionId, rows: items, nextCursor, buildings })
  }

  async moreUnits(filter: InputOf<'decision.listUnits'>): Promise<void> {
    if (!this.units?.nextCursor) return
    const { rows, nextCursor: cursor, regionId } = this.units
    const mine = this.asked
    const page = await this.call('decision.listUnits', { ...filter, cursor })
    if (mine !== this.asked) return
    const { items, nextCursor, buildings } = page
    this.putUnits({ regionId, rows: [...rows, ...items], nextCursor, buildings })
  }

  async correctUnit(input: InputOf<'decision.correctUnit'>): Promise<void> {
    await this.call('decision.correctUnit', input)
  }

  async removeUnit(input: InputOf<'decision.removeUnit'>): Promise<void> {
    await this.call('decision.removeUnit', input)
  }

  template(): Promise<FileAnswer> {
    return this.call('decision.registerTemplate', {})
  }

  async previewRegister(picked: Picked, regionId: string): Promise<RegisterPreview> {
    const fileId = await this.upload(picked, this.call)
    return this.call('decision.previewRegister', { fileId, regionId })
  }

  async confirmRegister(id: string, regionId: string): Promise<void> {
    await this.call('decision.confirmRegister', { id })
    await this.loadRegister(regionId)
  }

  /** What was loaded in another role may not be shown any more. */
  forget(): void {
    this.asked += 1
    this.list = undefined
    this.register = undefined
    this.voters = undefined
    this.papers = undefined
    this.units = undefined
    this.packs = undefined
    this.objections.clear()
    this.details.clear()
  }

  private async send(photos: Picked[]): Promise<string[]> {
    const ids: string[] = []
    for (const photo of photos) ids.push(await this.upload(photo, this.call))
    return ids
  }

  private put(detail: DecisionDetail): DecisionDetail {
    this.details.set(detail.id, detail)
    return detail
  }

  private putObjections(id: string, rows: Objection[]): void {
    this.objections.set(id, rows)
  }

  private putPacks(packs: DecisionPack[]): void {
    this.packs = packs
  }

  private putUnits(units: Units): void {
    this.units = units
  }

  private putList(list: List): void {
    this.list = list
  }

  private putVoters(voters: Voters): void {
    this.voters = voters
  }

  private putPapers(papers: PaperVote[]): void {
    this.papers = papers
  }

  private putRegister(register: RegisterSummary): void {
    this.register = register
  }
}
