import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

const pack = promisify(gzip)
/** A shorter answer travels in one packet anyway. */
const LEAST_CHARACTERS = 1024

/** Answers are packed for whoever reads it; files of the app were packed when it was built. */
export function packAnswers(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload: unknown) => {
    if (typeof payload !== 'string' || payload.length < LEAST_CHARACTERS) return payload
    reply.header('Vary', 'Accept-Encoding')
    if (!/\bgzip\b/.test(String(request.headers['accept-encoding']))) return payload
    reply.header('Content-Encoding', 'gzip').removeHeader('Content-Length')
    return pack(payload)
  })
}
