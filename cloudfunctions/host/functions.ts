import type { Answer } from '@contract/envelope'
import type { ErrorCode } from '@contract/errors'
import type { FastifyInstance } from 'fastify'
import type { Dispatch } from '../core/dispatch'
import { type Caller, isFromOurPage } from './caller'

/** `POST /fn/api` and `POST /fn/report`: a call in the body, its answer in the reply. */
export function serveFunctions(
  app: FastifyInstance,
  functions: { api: Dispatch; report: Dispatch },
  caller: Caller,
): void {
  for (const [name, dispatch] of Object.entries(functions)) {
    app.post(`/fn/${name}`, async (request, reply): Promise<Answer> => {
      reply.header('Cache-Control', 'no-store')
      if (!isFromOurPage(request)) {
        reply.code(403)
        return { ok: false, code: 'forbidden' }
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
