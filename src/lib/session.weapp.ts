import type { Answer } from '@contract/envelope'
import Taro from '@tarojs/taro'
import { CallError } from './call'
import type { Persona, SessionDoor } from './session'
import { remove, write } from './storage'

export type { Pairing, Persona, SessionDoor } from './session'

const HOST = process.env.PIONEER_HOST
const TOKEN = 'token'
const district = process.env.PIONEER_DISTRICT ?? ''

/** In WeChat: the platform says who this is; a host of the demonstration lets one be someone else. */
export const session: SessionDoor = {
  canPair: false,
  listPersonas: async () =>
    HOST ? ask<Persona[]>('GET', `/session/personas?district=${district}`) : [],
  enterDemo: async (key) => {
    const { token } = await ask<{ token: string }>('POST', '/session/demo', { district, key })
    write(TOKEN, token)
  },
  startPairing: async () => {
    throw new CallError('unknown_method')
  },
  claimPairing: async () => {
    throw new CallError('unknown_method')
  },
  signOut: async () => {
    remove(TOKEN)
  },
}

async function ask<T>(method: 'GET' | 'POST', path: string, data?: object): Promise<T> {
  const answer = await send<T>(method, path, data)
  if (answer.ok) return answer.value
  throw new CallError(answer.code, answer.problems, answer.rule, answer.logId)
}

async function send<T>(method: 'GET' | 'POST', path: string, data?: object): Promise<Answer<T>> {
  try {
    const reply: { data: unknown } = await Taro.request({
      url: `${HOST}${path}`,
      method,
      ...(data && { data }),
      timeout: 15_000,
      header: { 'x-pioneer': '1', 'x-pioneer-client': 'weapp' },
    })
    return reply.data as Answer<T>
  } catch {
    throw new CallError('offline')
  }
}
