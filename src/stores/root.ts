import { createContext, useContext } from 'react'
import { type Call, createCall } from '@/lib/call'
import { go } from '@/lib/navigate'
import { watchNetwork } from '@/lib/network'
import { Outbox } from '@/lib/outbox'
import { deviceStorage } from '@/lib/storage'
import { SIGN_IN } from '@/lib/tabs'
import { transport } from '@/lib/transport'
import { upload } from '@/lib/upload'
import { Device } from './Device'
import { Identity } from './Identity'

/** Every store there is, one of each; a feature adds its own here, given `call`. */
export class RootStore {
  readonly identity = new Identity(deviceStorage)
  readonly device = new Device()
  readonly call: Call = createCall(transport, {
    district: process.env.PIONEER_DISTRICT ?? '',
    as: () => this.identity.as,
    onUnauthenticated: () => go(SIGN_IN),
  })
  readonly outbox = new Outbox(
    deviceStorage,
    this.call,
    () => this.identity,
    (kept) => upload({ src: kept }, this.call),
  )

  /** Once, when the app opens: what was kept goes out whenever there is signal. */
  start(): void {
    watchNetwork((isOnline) => {
      this.device.setOnline(isOnline)
      if (isOnline) void this.outbox.flush()
    })
  }
}

const StoresContext = createContext<RootStore | null>(null)

export const StoresProvider = StoresContext.Provider

/** The stores, in a page or a component of a feature. */
export function useStores(): RootStore {
  const stores = useContext(StoresContext)
  if (!stores) throw new Error('useStores outside of the app')
  return stores
}
