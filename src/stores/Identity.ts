import { makeAutoObservable } from 'mobx'
import type { KeyValue } from '@/lib/storage'

const AS = 'as'

/** Who is calling: the account, and the grant it acts in. AccountStore sets it, every call reads it. */
export class Identity {
  account: string | undefined = undefined
  as: string | undefined

  constructor(private readonly storage: KeyValue) {
    this.as = storage.read<string>(AS)
    makeAutoObservable<this, 'storage'>(this, { storage: false }, { autoBind: true })
  }

  /** After sign-in, and again when someone else signs in on this phone. */
  become(account: string | undefined): void {
    if (this.account !== undefined && this.account !== account) this.actAs(undefined)
    this.account = account
  }

  /** Changes the role; undefined is acting as oneself. */
  actAs(grantId: string | undefined): void {
    this.as = grantId
    if (grantId) this.storage.write(AS, grantId)
    else this.storage.remove(AS)
  }
}
