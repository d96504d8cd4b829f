/** Who is behind an HTTP request: the cookie of a browser, or the token of a phone. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Identity } from '../core/identity'
import type { HostSettings } from '../core/settings'

const COOKIE = 'pioneer_session'

export interface Caller {
  identify(request: FastifyRequest): Identity
  tokenOf(request: FastifyRequest): string | undefined
  remember(reply: FastifyReply, token: string, maxAgeSeconds: number): void
  forget(reply: FastifyReply): void
}

export function createCaller({ COOKIE_SECURE }: HostSettings): Caller {
  const options = { path: '/', httpOnly: true, sameSite: 'strict', secure: COOKIE_SECURE } as const

  function tokenOf(request: FastifyRequest): string | undefined {
    const [scheme, bearer] = (request.headers.authorization ?? '').split(' ')
    const token = scheme === 'Bearer' ? bearer : request.cookies[COOKIE]
    return token && /^[A-Za-z0-9_-]{44}$/.test(token) ? token : undefined
  }

  return {
    tokenOf,
    identify(request) {
      const token = tokenOf(request)
      return token ? { kind: 'session', token } : { kind: 'none' }
    },
    remember: (reply, token, maxAge) => void reply.setCookie(COOKIE, token, { ...options, maxAge }),
    forget: (reply) => void reply.clearCookie(COOKIE, options),
  }
}

/**
 * A page of somebody else's can make a browser send its cookie, but not this header: what writes is
 * served only with it. (SameSite=Strict says the same; the header also holds in older browsers.)
 * A bearer token is no cookie: a browser never sends it by itself.
 */
export function isFromOurPage({ headers }: FastifyRequest): boolean {
  return headers['x-pioneer'] === '1' || headers.authorization !== undefined
}
