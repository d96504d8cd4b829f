import type { Me, PairingAnswer, SessionInfo } from '@contract/account'
import type { InputOf } from '@contract/methods'
import { makeAutoObservable } from 'mobx'
import { type Call, CallError } from '@/lib/call'
import type { Pairing, Persona, SessionDoor } from '@/lib/session'
import type { KeyValue } from '@/lib/storage'
import type { Identity } from '@/stores/Identity'

const KEPT = 'me'

interface Parts {
  call: Call
  identity: Identity
  session: SessionDoor
  storage: KeyValue
  /** Someone else, or the same person in another role: what was loaded no longer holds. */
  onChange: () => void
}

/** Who I am, what I may be where, how I get in and out. */
export class AccountStore {
  me: Me | undefined
  /** Whether the server has been asked since the app was opened. */
  isFresh = false
  sessions: SessionInfo[] | undefined = undefined
  personas: Persona[] | undefined = undefined

  constructor(private readonly parts: Parts) {
    // Without signal one is still who one was: what waits to be sent belongs to somebody.
    this.me = parts.storage.read<Me>(KEPT)
    if (this.me) parts.identity.become(this.me.accountId)
    makeAutoObservable<this, 'parts'>(this, { parts: false }, { autoBind: true })
  }

  get isSignedIn(): boolean {
    return this.me?.signedIn ?? false
  }

  /** Bound to a person of the register, which nearly everything needs. */
  get isBound(): boolean {
    return this.me?.person !== undefined
  }

  /** WeChat itself says who this is, so there is no way out of it; a browser and a demonstration have one. */
  get canSignOut(): boolean {
    return this.parts.session.canPair || (this.me?.demo ?? false)
  }

  /** In the name of an office of the tree. */
  get isOffice(): boolean {
    return this.me?.acting?.placeKind === 'region'
  }

  /** An office or a secretary: whoever may read a roster. */
  get readsRoster(): boolean {
    return this.isOffice || this.me?.acting?.placeKind === 'branch'
  }

  async load(): Promise<Me> {
    const { identity } = this.parts
    const asked = identity.as
    try {
      const me = await this.parts.call('account.me', {})
      this.put(me)
      // They have been here before: on in the role that they had then.
      if (identity.as !== asked) return await this.load()
      // From now on this one, whatever else they become meanwhile.
      if (!asked && me.acting) identity.actAs(me.acting.id)
      return me
    } catch (thrown) {
      if (!(thrown instanceof CallError) || thrown.code !== 'role_ended') throw thrown
      identity.actAs(undefined)
      return this.load()
    }
  }

  /** For pages that depend on the role: asks once, unless it is known already. */
  async ready(): Promise<Me> {
    return this.isFresh && this.me ? this.me : this.load()
  }

  /** For what anybody of the register may do, and nobody else. */
  async requireBound(): Promise<Me> {
    const me = await this.ready()
    if (!this.isBound) throw new CallError(this.isSignedIn ? 'not_bound' : 'unauthenticated')
    return me
  }

  /** Whoever may not do what a page is for is told at its door, not when all is filled in. */
  async requireOffice(): Promise<Me> {
    const me = await this.ready()
    if (!this.isOffice) throw new CallError('forbidden')
    return me
  }

  /** The same for what a secretary may do as well. */
  async requireRosterReader(): Promise<Me> {
    const me = await this.ready()
    if (!this.readsRoster) throw new CallError('forbidden')
    return me
  }

  /** Asks who this is when the app opens or the signal is back; without an answer all stays as it was. */
  async greet(): Promise<void> {
    await this.load().catch((thrown: unknown) => {
      if (!(thrown instanceof CallError)) throw thrown
    })
  }

  /** Changes the role; without a grant one acts as oneself. */
  async actAs(grantId: string | undefined): Promise<void> {
    this.parts.identity.actAs(grantId ?? this.me?.person?.id)
    this.parts.onChange()
    await this.load()
  }

  /** The server has refused the role: on in the next one. */
  async dropRole(): Promise<void> {
    if (this.parts.identity.as === undefined) return
    this.parts.identity.actAs(undefined)
    this.parts.onChange()
    await this.greet()
  }

  async loadPersonas(): Promise<void> {
    this.putPersonas(await this.parts.session.listPersonas())
  }

  async enterDemo(key: string): Promise<Me> {
    await this.parts.session.enterDemo(key)
    return this.enter()
  }

  startPairing(): Promise<Pairing> {
    return this.parts.session.startPairing()
  }

  /** Whether a phone has let this browser in by now. */
  async claimPairing(secret: string): Promise<boolean> {
    if ((await this.parts.session.claimPairing(secret)) === 'waiting') return false
    await this.enter()
    return true
  }

  approvePairing(code: string): Promise<PairingAnswer> {
    return this.parts.call('account.approvePairing', { code })
  }

  async signOut(): Promise<void> {
    await this.parts.session.signOut()
    await this.enter()
  }

  async useBindingCode(code: string): Promise<Me> {
    this.put(await this.parts.call('account.useBindingCode', { code }))
    return this.enter()
  }

  async requestBinding(input: InputOf<'account.requestBinding'>): Promise<void> {
    this.put(await this.parts.call('account.requestBinding', input))
  }

  async loadSessions(): Promise<void> {
    this.putSessions(await this.parts.call('account.listSessions', {}))
  }

  async revokeSession(id: string): Promise<void> {
    await this.parts.call('account.revokeSession', { id })
    await this.loadSessions()
  }

  private enter(): Promise<Me> {
    this.parts.identity.become(undefined)
    this.parts.onChange()
    return this.load()
  }

  private put(me: Me): void {
    // Another tab of this browser has let somebody else in: nothing of the one before is shown to them.
    const isSomebodyElse = this.me !== undefined && this.me.accountId !== me.accountId
    this.me = me
    this.isFresh = true
    this.parts.identity.become(me.accountId)
    this.parts.storage.write(KEPT, me)
    if (isSomebodyElse) this.parts.onChange()
  }

  private putSessions(sessions: SessionInfo[]): void {
    this.sessions = sessions
  }

  private putPersonas(personas: Persona[]): void {
    this.personas = personas
  }
}
