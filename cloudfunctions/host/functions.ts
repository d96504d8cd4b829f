import type { Answer } from '@contract/envelope'
import type { ErrorCode } from '@contract/errors'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Dispatch } from '../core/dispatch'
import { type Caller, isFromOurPage } from './caller'

const MINUTE_MS = 60_000

/** What nobody has to sign in for and could be tried out: how often one address may within a minute. */
const PER_MINUTE: Partial<Record<string, number>> = {
  'activity.verifySheet': 30,
  // A wall asks once a minute; many may hang behind one address.
  'dashboard.screenWall': 60,
}

/** `POST /fn/api` and `POST /fn/report`: a call in the body, its answer in the reply. */
export function serveFunctions(
  app: FastifyInstance,
  functions: { api: Dispatch; report: Dispatch },
  caller: Caller,
): void {
  const limitOf = new Map(
    Object.entries(PER_MINUTE).map(([method, max = 0]) => [
      method,
      app.createRateLimit({ max, timeWindow: MINUTE_MS }),
    ]),
  )

  async function isTooOften(request: FastifyRequest): Promise<boolean> {
    const check = limitOf.get((request.body as { method?: string } | null)?.method ?? '')
    if (!check) return false
    const limit = await check(request)
    return !limit.isAllowed && limit.isExceeded
  }

  for (const [name, dispatch] of Object.entries(functions)) {
    app.post(`/fn/${name}`, async (request, reply): Promise<Answer> => {
      reply.header('Cache-Control', 'no-store')
      if (!isFromOurPage(request)) {
        reply.code(403)
        return { ok: false, code: 'forbidden' }
      }
      if (await isTooOften(request)) {
        reply.code(429)
        return { ok: false, code: 'too_often' }
      }
      return dispatch(request.body, caller.identify(request))
    })
  }

  app.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500
    return reply.code(status).send({ ok: false, code: codeOf(status) })
  })
}

/** A body that is too large, no JSON or of another type, or one call too many: in our own words. */
function codeOf(status: number): ErrorCode {
  if (status === 413) return 'too_large'
  if (status === 429) return 'too_often'
  return status < 500 ? 'invalid_input' : 'internal'
}
