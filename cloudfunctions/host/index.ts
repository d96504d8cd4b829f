/** The same functions behind HTTP: for a server or a container, the browser and the tests. */
import fs from 'node:fs'
import path from 'node:path'
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import serveStatic from '@fastify/static'
import fastify, { type FastifyInstance } from 'fastify'
import { assemble } from '../api/assemble'
import { apiRoutes } from '../api/routes'
import { createDiskStore } from '../core/files'
import { readHostSettings, readSettings } from '../core/settings'
import { MOST_SHEET_BYTES } from '../features/file/commands/storeFile'
import { keepFolding } from '../timer/foldFigures'
import { strike } from '../timer/strike'
import { createCaller } from './caller'
import { serveFunctions } from './functions'
import { serveHealth } from './health'
import { serveLinks } from './links'
import { packAnswers } from './pack'
import { createReportWorker } from './report'
import { serveSessions } from './sessions'
import { receiveFiles } from './uploads'
import { createWechatChecker } from './wechatChecker'
import { openWechatDoor } from './wechatDoor'
import { createWechatMessenger } from './wechatMessenger'

const MINUTE = 60_000
const PATIENCE_MS = 8_000

async function start(): Promise<void> {
  const settings = readSettings(process.env)
  const hostSettings = readHostSettings(process.env)
  const parts = assemble(settings, apiRoutes, (vault) =>
    createDiskStore(hostSettings.DATA_DIR, vault),
  )
  const report = createReportWorker()
  const caller = createCaller(hostSettings)

  const app = fastify({
    // Our own log line for each call says what is needed; a second one would name addresses.
    logger: false,
    bodyLimit: 512 * 1024,
    // The one proxy before us: what stands further left in its header is the caller's own word.
    trustProxy: hostSettings.TRUST_PROXY && ((_address: string, hop: number) => hop === 0),
    requestTimeout: 65_000,
  })
  await app.register(cookie)
  await app.register(multipart, { limits: { fileSize: MOST_SHEET_BYTES, files: 1, fields: 4 } })
  // Only where a door says how often (sessions.ts); whoever is signed in is known by name.
  await app.register(rateLimit, { global: false })
  setHeaders(app)
  packAnswers(app)
  serveHealth(app, parts.pool)
  serveFunctions(app, { api: parts.dispatch, report: report.call }, caller)
  serveSessions(app, parts, settings, hostSettings, caller)
  receiveFiles(app, parts, caller)
  serveLinks(app, parts, caller)
  if (hostSettings.STATIC_DIR) await serveApp(app, hostSettings.STATIC_DIR)

  const door = openWechatDoor(hostSettings)
  const messenger = createWechatMessenger(door, settings.WECHAT_TEMPLATES)
  const clockParts = { ...parts, messenger, checker: createWechatChecker(door) }
  const clock = setInterval(() => void strike(clockParts, new Date()), MINUTE)
  const folder = keepFolding(parts)
  await app.listen({ port: hostSettings.PORT, host: hostSettings.HOST })
  parts.log.info({ port: hostSettings.PORT }, 'host is up')

  let isStopping = false
  async function stop(): Promise<void> {
    if (isStopping) return
    isStopping = true
    clearInterval(clock)
    folder.stop()
    // Calls under way are answered first; whoever never ends what they send is not waited for.
    setTimeout(() => process.exit(0), PATIENCE_MS).unref()
    await app.close()
    await report.stop()
    await parts.pool.end()
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  stopWithParent(hostSettings.PIONEER_PARENT_PID, stop)
}

/** `npm start` that was killed cannot stop us; we notice that it is gone. */
function stopWithParent(pid: number | undefined, stop: () => Promise<void>): void {
  if (pid === undefined) return
  setInterval(() => {
    try {
      process.kill(pid, 0)
    } catch {
      void stop()
    }
  }, 1000).unref()
}

function setHeaders(app: FastifyInstance): void {
  app.addHook('onSend', async (_request, reply) => {
    reply.headers({
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'same-origin',
      // Taro's styles and its root script are in the page itself.
      'Content-Security-Policy':
        "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; " +
        "script-src 'self' 'unsafe-inline'; font-src 'self' data:; frame-ancestors 'none'; base-uri 'self'",
    })
  })
}

/** The browser version; an address that is no file is a page of the app. */
async function serveApp(app: FastifyInstance, folder: string): Promise<void> {
  const index = path.join(folder, 'index.html')
  if (!fs.existsSync(index)) throw new Error(`STATIC_DIR has no index.html: ${folder}`)
  await app.register(serveStatic, {
    root: path.resolve(folder),
    cacheControl: false,
    // Packed by the build; one that has no such copy is sent as it is.
    preCompressed: true,
    // A folder's own page would be sent as it is: the first page is asked for by name, below.
    index: false,
    setHeaders: (response, file) => {
      response.setHeader('Vary', 'Accept-Encoding')
      // Names of built files change with their content, those of the page and its worker do not.
      response.setHeader(
        'Cache-Control',
        /(\.html|\/sw\.js)(\.br|\.gz)?$/.test(file)
          ? 'no-cache'
          : 'public, max-age=31536000, immutable',
      )
    },
  })
  app.get('/', (_request, reply) => reply.sendFile('index.html'))
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && request.headers.accept?.includes('text/html')
    if (isPage) return reply.sendFile('index.html')
    return reply.code(404).send({ ok: false, code: 'not_found' })
  })
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
