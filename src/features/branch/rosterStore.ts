import type {
  BranchDetail,
  BranchMember,
  Invitation,
  InvitationInfo,
  InvitationPreview,
  JoinRequest,
  PartyGroupApi,
} from '@contract/branch'
import type { InputOf } from '@contract/methods'
import { makeAutoObservable } from 'mobx'
import type { Call } from '@/lib/call'
import type { BranchStore } from './branchStore'

/** How long an invitation holds, and for how many. */
export type Terms = Pick<InputOf<'branch.createInvitation'>, 'days' | 'mostJoins'>

/** Who is in a branch and in which task group, who asks to come in, and by which invitation. */
export class RosterStore {
  private readonly members = new Map<string, BranchMember[]>()
  private readonly requests = new Map<string, JoinRequest[]>()
  /** The server keeps only the digest of a link, so it lives here until the app closes. */
  private readonly invitations = new Map<string, Invitation>()
  private readonly sent = new Map<string, InvitationInfo[]>()
  private readonly previews = new Map<string, InvitationPreview>()

  constructor(
    private readonly call: Call,
    private readonly branches: BranchStore,
  ) {
    makeAutoObservable<this, 'call' | 'branches'>(
      this,
      { call: false, branches: false },
      { autoBind: true },
    )
  }

  of(branchId: string): BranchMember[] | undefined {
    return this.members.get(branchId)
  }

  requestsOf(branchId: string): JoinRequest[] {
    return this.requests.get(branchId) ?? []
  }

  invitationOf(branchId: string): Invitation | undefined {
    return this.invitations.get(branchId)
  }

  /** Those that hold, and those that ended lately. */
  invitationsOf(branchId: string): InvitationInfo[] {
    return this.sent.get(branchId) ?? []
  }

  previewOf(token: string): InvitationPreview | undefined {
    return this.previews.get(token)
  }

  /** The branch, its people, and those who wait to be let in where the caller decides. */
  async load(branchId: string): Promise<void> {
    const [branch, members] = await Promise.all([
      this.branches.load(branchId),
      this.call('branch.listMembers', { branchId }),
    ])
    this.putMembers(branchId, members)
    if (!branch.can.decideJoin) return
    this.putRequests(branchId, await this.call('branch.listJoinRequests', { id: branchId }))
  }

  /** Moves several, one after the other; who cannot be moved stops the rest. */
  async move(branchId: string, people: BranchMember[], groupId: string | undefined): Promise<void> {
    for (const { id, version } of people) {
      const input = { branchId, personId: id, version, ...(groupId && { groupId }) }
      this.putMember(branchId, await this.call('branch.moveMember', input))
    }
    await this.branches.load(branchId)
  }

  async chooseGroup(branchId: string, groupId: string): Promise<void> {
    this.putMember(branchId, await this.call('branch.chooseGroup', { branchId, groupId }))
    await this.branches.load(branchId)
  }

  async leave(branchId: string): Promise<void> {
    await this.call('branch.leave', { branchId })
  }

  async remove(branchId: string, personId: string, reason: string): Promise<void> {
    await this.call('branch.removeMember', { branchId, personId, reason })
    await this.load(branchId)
  }

  async nameLeader(branchId: string, groupId: string, personId: string | undefined): Promise<void> {
    await this.call('branch.nameLeader', { groupId, ...(personId && { personId }) })
    await this.load(branchId)
  }

  async createGroup(input: InputOf<'branch.createGroup'>): Promise<void> {
    await this.call('branch.createGroup', input)
    await this.branches.load(input.branchId)
  }

  async renameGroup(branchId: string, input: InputOf<'branch.renameGroup'>): Promise<void> {
    await this.call('branch.renameGroup', input)
    await this.branches.load(branchId)
  }

  async removeGroup(branchId: string, id: string): Promise<void> {
    await this.call('branch.removeGroup', { id })
    await this.branches.load(branchId)
  }

  /** Every verb on party groups; afterwards the branch and its people are as they are now. */
  async changePartyGroups<M extends keyof PartyGroupApi>(
    branchId: string,
    method: M,
    input: InputOf<M>,
  ): Promise<void> {
    await this.call(method, input)
    await this.load(branchId)
  }

  async loadInvitations(branchId: string): Promise<void> {
    this.putSent(branchId, await this.call('branch.listInvitations', { branchId }))
  }

  async invite(branchId: string, terms: Terms): Promise<void> {
    const input = { branchId, ...terms }
    this.putInvitation(branchId, await this.call('branch.createInvitation', input))
    await this.loadInvitations(branchId)
  }

  async endInvitation(branchId: string, id: string): Promise<void> {
    await this.call('branch.endInvitation', { id })
    if (this.invitations.get(branchId)?.id === id) this.putInvitation(branchId, undefined)
    await this.loadInvitations(branchId)
  }

  async preview(token: string): Promise<void> {
    this.putPreview(token, await this.call('branch.previewInvitation', { token }))
  }

  async accept(token: string, groupId: string | undefined): Promise<BranchDetail> {
    const input = { token, ...(groupId && { groupId }) }
    const branch = this.branches.put(await this.call('branch.acceptInvitation', input))
    await this.preview(token)
    return branch
  }

  async requestToJoin(input: InputOf<'branch.requestToJoin'>): Promise<void> {
    this.putPreview(input.token, await this.call('branch.requestToJoin', input))
  }

  async decideJoin(branchId: string, id: string, approve: boolean, reason?: string): Promise<void> {
    await this.call('branch.decideJoin', { id, approve, ...(reason && { reason }) })
    await this.load(branchId)
  }

  /** In another role other things hold. */
  forget(): void {
    this.members.clear()
    this.requests.clear()
    this.invitations.clear()
    this.sent.clear()
    this.previews.clear()
  }

  private putMembers(branchId: string, members: BranchMember[]): void {
    this.members.set(branchId, members)
  }

  private putMember(branchId: string, member: BranchMember): void {
    const others = this.members.get(branchId)
    const put = others?.map((other) => (other.id === member.id ? member : other))
    if (put) this.members.set(branchId, put)
  }

  private putRequests(branchId: string, requests: JoinRequest[]): void {
    this.requests.set(branchId, requests)
  }

  private putInvitation(branchId: string, invitation: Invitation | undefined): void {
    if (invitation) this.invitations.set(branchId, invitation)
    else this.invitations.delete(branchId)
  }

  private putSent(branchId: string, invitations: InvitationInfo[]): void {
    this.sent.set(branchId, invitations)
  }

  private putPreview(token: string, preview: InvitationPreview): void {
    this.previews.set(token, preview)
  }
}
