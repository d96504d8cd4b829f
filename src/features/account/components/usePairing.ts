import { useEffect, useState } from 'react'
import type { Pairing } from '@/lib/session'
import { useAction } from '@/lib/useAction'
import type { AccountStore } from '../AccountStore'

const EVERY_MS = 2000

/** A login code, and the waiting until a phone says yes to it. */
export function usePairing(account: AccountStore, onIn: () => void) {
  const [pairing, setPairing] = useState<Pairing>()
  const [isOver, setOver] = useState(false)
  const starting = useAction(async () => {
    setPairing(await account.startPairing())
    setOver(false)
  })
  const claiming = useAction(account.claimPairing)

  useEffect(() => {
    if (!pairing || isOver) return
    const ask = async () => {
      if (Date.now() > Date.parse(pairing.expiresAt)) setOver(true)
      else if (await claiming.run(pairing.secret)) onIn()
    }
    const timer = setInterval(() => void ask(), EVERY_MS)
    return () => clearInterval(timer)
  }, [pairing, isOver, claiming.run, onIn])

  return {
    pairing,
    isOver: isOver || claiming.code === 'code_invalid',
    /** Too many wait behind one address: it goes on by itself, a little later. */
    delay: claiming.code === 'too_often' ? claiming.error : undefined,
    starting,
  }
}
