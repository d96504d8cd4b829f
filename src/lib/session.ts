import type { Answer } from '@contract/envelope'
import { CallError } from './call'
import { PATIENCE_MS, patiently } from './patience'
import { answerIn } from './transport'

/** A person of the demonstration, as whom anyone may look around. */
export interface Persona {
  key: string
  name: string
  title: string
  note: string
}

/** What a browser shows until a phone that is signed in lets it in. */
export interface Pairing {
  code: string
  secret: string
  expiresAt: string
}

/** How one gets in and out, apart from the calls that are made inside. */
export interface SessionDoor {
  /** Whether this device is let in by a phone. */
  canPair: boolean
  listPersonas: () => Promise<Persona[]>
  enterDemo: (key: string) => Promise<void>
  startPairing: () => Promise<Pairing>
  claimPairing: (secret: string) => Promise<'waiting' | 'in'>
  signOut: () => Promise<void>
}

const district = process.env.PIONEER_DISTRICT ?? ''

/** In a browser: the host keeps the session in a cookie that no script can read. */
export const session: SessionDoor = {
  canPair: true,
  listPersonas: () => ask<Persona[]>('GET', `/session/personas?district=${district}`),
  enterDemo: async (key) => void (await ask('POST', '/session/demo', { key })),
  startPairing: () => ask<Pairing>('POST', '/session/pairing', {}),
  claimPairing: async (secret) => {
    const { state } = await ask<{ state: 'waiting' | 'in' }>('POST', '/session/pairing/claim', {
      secret,
    })
    return state
  },
  signOut: async () => void (await ask('DELETE', `/session?district=${district}`)),
}

async function ask<T>(method: string, url: string, body?: object): Promise<T> {
  const answer = await send<T>(method, url, body)
  if (answer.ok) return answer.value
  throw new CallError(answer.code, answer.problems, answer.rule, answer.logId)
}

async function send<T>(method: string, url: string, body?: object): Promise<Answer<T>> {
  try {
    return await patiently(PATIENCE_MS, async (signal) => {
      const response = await fetch(url, {
        method,
        credentials: 'same-origin',
        headers: { 'x-pioneer': '1', ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify({ district, ...body }) }),
        signal,
      })
      return answerIn<T>(response)
    })
  } catch {
    throw new CallError('offline')
  }
}
