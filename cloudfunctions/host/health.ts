import type { FastifyInstance } from 'fastify'
import type { Pool } from 'pg'

/** `/healthz`: the process lives. `/readyz`: it can answer, because its database does. */
export function serveHealth(app: FastifyInstance, pool: Pool): void {
  app.get('/healthz', async () => ({ ok: true }))
  app.get('/readyz', async (_request, reply) => {
    try {
      await pool.query('select 1 from district limit 1')
      return { ok: true }
    } catch {
      reply.code(503)
      return { ok: false, code: 'unavailable' }
    }
  })
}
