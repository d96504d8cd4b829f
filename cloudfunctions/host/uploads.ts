import { DistrictId } from '@contract/common'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import type { Assembly } from '../api/assemble'
import { AppError } from '../core/errors'
import { describeError } from '../core/log'
import { inDistrict, isUnavailable } from '../db/connect'
import { identification } from '../features/account/identification'
import { MOST_SHEET_BYTES, storeFile } from '../features/file/commands/storeFile'
import { type Caller, isFromOurPage } from './caller'

/** `POST /files` takes a photo or a spreadsheet in. */
export function receiveFiles(
  app: FastifyInstance,
  { pool, vault, files, log }: Assembly,
  caller: Caller,
): void {
  const raw = { parseAs: 'buffer', bodyLimit: MOST_SHEET_BYTES } as const
  // What it claims to be is not believed anyway: the kind is read from the bytes.
  app.addContentTypeParser(
    /^(image\/|application\/(octet-stream|vnd\.))/,
    raw,
    (_request, body, done) => done(null, body),
  )

  app.post('/files', { bodyLimit: MOST_SHEET_BYTES }, async (request, reply) => {
    const district = v.safeParse(DistrictId, request.headers['x-pioneer-district'])
    if (!isFromOurPage(request) || !district.success) {
      reply.code(403)
      return { ok: false, code: 'forbidden' }
    }
    const districtId = district.output
    const identity = caller.identify(request)
    const now = new Date()
    try {
      const sent = await sentFile(request)
      const first = identification.statement(identity, vault)
      const fileId = await inDistrict(
        pool,
        { districtId, readOnly: false, first },
        async (db, rows) => {
          const { accountId } = identification.read(identity, rows, districtId, undefined)
          if (!accountId) throw new AppError('unauthenticated')
          return storeFile({ db, districtId, accountId, files, now }, sent.bytes, sent.name)
        },
      )
      return { ok: true, value: { fileId } }
    } catch (error) {
      if (error instanceof AppError) return { ok: false, code: error.code }
      log.error({ error: describeError(error) }, 'file not stored')
      return { ok: false, code: isUnavailable(error) ? 'unavailable' : 'internal' }
    }
  })
}

/** The bytes themselves from a browser, a form with one file from WeChat's `uploadFile`. */
async function sentFile(request: FastifyRequest): Promise<{ bytes: Buffer; name?: string }> {
  if (request.isMultipart()) {
    const part = await request.file()
    if (!part) throw new AppError('file_missing')
    return { bytes: await part.toBuffer(), name: part.filename }
  }
  if (!Buffer.isBuffer(request.body) || request.body.length === 0)
    throw new AppError('file_missing')
  const name = request.headers['x-file-name']
  return { bytes: request.body, ...(typeof name === 'string' ? { name: decodeName(name) } : {}) }
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return ''
  }
}
