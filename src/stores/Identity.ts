import { makeAutoObservable } from 'mobx'
import type { KeyValue } from '@/lib/storage'

const ROLES = 'roles'

/**
 * Who is calling: the account, and the grant it acts in. AccountStore sets it, every call reads it.
 * The last role of each account stays on the device: when a session ends in the middle of a form,
 * the same person comes back to it in the same role.
 */
export class Identity {
  account: string | undefined = undefined
  as: string | undefined = undefined

  constructor(private readonly storage: KeyValue) {
    makeAutoObservable<this, 'storage'>(this, { storage: false }, { autoBind: true })
  }

  /** After sign-in, and again when someone else signs in on this phone. */
  become(account: string | undefined): void {
    if (this.account === account) return
    this.account = account
    this.as = account && this.roles[account]
  }

  /** Changes the role; undefined is what the server takes first. */
  actAs(grantId: string | undefined): void {
    this.as = grantId
    if (!this.account || this.roles[this.account] === grantId) return
    const { [this.account]: _old, ...others } = this.roles
    this.storage.write(ROLES, grantId ? { ...others, [this.account]: grantId } : others)
  }

  private get roles(): Record<string, string> {
    return this.storage.read<Record<string, string>>(ROLES) ?? {}
  }
}
