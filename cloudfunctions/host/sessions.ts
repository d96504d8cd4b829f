/**
 * Signing in and out, which only HTTP needs: in WeChat's cloud the platform says who calls. Answers
 * that carry a token never pass the table of answered requests.
 */

import { DistrictId } from '@contract/common'
import type { Answer } from '@contract/envelope'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import type { Assembly } from '../api/assemble'
import { digest } from '../core/crypto'
import { AppError } from '../core/errors'
import { describeError } from '../core/log'
import type { HostSettings, Settings } from '../core/settings'
import { inDistrict, isUnavailable } from '../db/connect'
import { accountIdOf, PERSONAS } from '../demo/personas'
import { openSession } from '../features/account/commands/openSession'
import { openWechatAccount } from '../features/account/commands/openWechatAccount'
import { claimPairing, startPairing } from '../features/account/commands/pairing'
import { type Caller, isFromOurPage } from './caller'
import { deviceOf } from './device'
import { openidOf } from './wechat'

const Body = <const E extends v.ObjectEntries>(entries: E) =>
  v.strictObject({ district: DistrictId, ...entries })
const Secret = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/))
const MINUTE_MS = 60_000
const Pairing = Body({})
const Claim = Body({ secret: Secret })
const Persona = Body({ key: v.pipe(v.string(), v.maxLength(40)) })
const WechatCode = Body({ code: v.pipe(v.string(), v.maxLength(128)) })

/**
 * How often one address may knock within a minute. An office is many people behind one address, and
 * a browser that waits for its phone asks every two seconds.
 */
const PER_MINUTE = {
  '/session/pairing': 30,
  '/session/pairing/claim': 600,
  '/session/wechat': 120,
  '/session/demo': 300,
} as const

export function serveSessions(
  app: FastifyInstance,
  { pool, vault, log }: Assembly,
  { PIONEER_DEMO: isDemo }: Settings,
  hostSettings: HostSettings,
  caller: Caller,
): void {
  const inside = <T>(districtId: string, work: Parameters<typeof inDistrict<T>>[2]) =>
    inDistrict(pool, { districtId, readOnly: false }, work)

  /** A phone keeps the token itself, a browser must not even see it. */
  async function letIn(
    request: FastifyRequest,
    reply: FastifyReply,
    districtId: string,
    accountId: string,
  ) {
    const session = await inside(districtId, (db) =>
      openSession(db, { districtId, accountId, device: deviceOf(request), now: new Date() }),
    )
    if (request.headers['x-pioneer-client'] === 'weapp')
      return { state: 'in' as const, token: session.token }
    caller.remember(reply, session.token, session.maxAgeSeconds)
    return { state: 'in' as const }
  }

  const post = <S extends v.GenericSchema>(
    path: keyof typeof PER_MINUTE,
    schema: S,
    handle: (
      body: v.InferOutput<S>,
      request: FastifyRequest,
      reply: FastifyReply,
    ) => Promise<unknown>,
  ) => {
    const config = { rateLimit: { max: PER_MINUTE[path], timeWindow: MINUTE_MS } }
    app.post(path, { config }, async (request, reply): Promise<Answer> => {
      reply.header('Cache-Control', 'no-store')
      if (!isFromOurPage(request)) return { ok: false, code: 'forbidden' }
      const body = v.safeParse(schema, request.body)
      if (!body.success) return { ok: false, code: 'invalid_input' }
      try {
        return { ok: true, value: await handle(body.output, request, reply) }
      } catch (error) {
        if (error instanceof AppError) return { ok: false, code: error.code }
        log.error({ error: describeError(error) }, 'session not opened')
        return { ok: false, code: isUnavailable(error) ? 'unavailable' : 'internal' }
      }
    })
  }

  post('/session/pairing', Pairing, ({ district }, request) =>
    inside(district, (db) =>
      startPairing(db, vault, { districtId: district, device: deviceOf(request), now: new Date() }),
    ),
  )

  post('/session/pairing/claim', Claim, async ({ district, secret }, request, reply) => {
    const claim = await inside(district, (db) =>
      claimPairing(db, { districtId: district, secret, now: new Date() }),
    )
    return claim === 'waiting'
      ? { state: 'waiting' }
      : letIn(request, reply, district, claim.accountId)
  })

  post('/session/wechat', WechatCode, async ({ district, code }, request, reply) => {
    const openid = await openidOf(hostSettings, log, code)
    const accountId = await inside(district, (db) =>
      openWechatAccount(db, vault, { districtId: district, openid, now: new Date() }),
    )
    return letIn(request, reply, district, accountId)
  })

  app.delete('/session', async (request, reply): Promise<Answer> => {
    const token = caller.tokenOf(request)
    const district = v.safeParse(DistrictId, (request.query as { district?: string }).district)
    if (!isFromOurPage(request) || !district.success) return { ok: false, code: 'forbidden' }
    if (token) {
      await inside(district.output, (db) =>
        db
          .updateTable('session')
          .set({ revokedAt: new Date() })
          .where('districtId', '=', district.output)
          .where('tokenHash', '=', digest(token))
          .execute(),
      )
    }
    caller.forget(reply)
    return { ok: true, value: {} }
  })

  // Everything below exists in the demonstration district alone.
  if (!isDemo) return

  app.get('/session/personas', async () => ({
    ok: true,
    value: PERSONAS.map(({ key, name, title, note }) => ({ key, name, title, note })),
  }))

  post('/session/demo', Persona, async ({ district, key }, request, reply) => {
    const persona = PERSONAS.find((one) => one.key === key)
    if (!persona) throw new AppError('not_found')
    return letIn(request, reply, district, accountIdOf(persona.key))
  })
}
