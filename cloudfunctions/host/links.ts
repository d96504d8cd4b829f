import { DistrictId, Id } from '@contract/common'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import type { Assembly } from '../api/assemble'
import { isGoodLink } from '../core/files'
import { inDistrict } from '../db/connect'
import { identification } from '../features/account/identification'
import { findLinkedFile } from '../features/file/queries'
import type { Caller } from './caller'

const Link = v.object({
  until: v.pipe(v.string(), v.regex(/^\d{1,10}$/), v.transform(Number)),
  sign: v.pipe(v.string(), v.maxLength(64)),
})
const Place = v.object({ districtId: DistrictId, fileId: Id })

/** `GET /files/…` serves what was linked: a photo to whoever has its link, a report to its owner. */
export function serveLinks(
  app: FastifyInstance,
  { pool, vault, files }: Assembly,
  caller: Caller,
): void {
  app.get('/files/:districtId/:fileId', async (request, reply) => {
    const place = v.safeParse(Place, request.params)
    const link = v.safeParse(Link, request.query)
    const isGood =
      place.success &&
      link.success &&
      isGoodLink(vault, { ...place.output, ...link.output }, new Date())
    const file = isGood && (await find(request, place.output))
    if (!file) return reply.code(404).send({ ok: false, code: 'not_found' })

    const { districtId, fileId } = place.output
    return reply
      .headers(file.report ? asDownload(file.report.name) : SHOWN)
      .type(file.mime)
      .send(await files.get(districtId, fileId))
  })

  async function find(
    request: FastifyRequest,
    { districtId, fileId }: v.InferOutput<typeof Place>,
  ) {
    const identity = caller.identify(request)
    const first = identification.statement(identity, vault)
    return inDistrict(pool, { districtId, readOnly: true, first }, async (db, rows) => {
      const file = await findLinkedFile(db, districtId, fileId)
      if (!file?.report) return file
      const { accountId } = identification.read(identity, rows, districtId, undefined)
      return file.report.accountId === accountId ? file : undefined
    })
  }
}

const SHOWN = { 'Cache-Control': 'private, max-age=600' }
const asDownload = (name: string) => ({
  'Cache-Control': 'no-store',
  'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
})
