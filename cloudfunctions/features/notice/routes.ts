import { Empty } from '@contract/common'
import {
  ListNoticesInput,
  type NoticeApi,
  ReadNoticesInput,
  RecordConsentInput,
} from '@contract/notice'
import { accountOf, personOf } from '../../core/context'
import { readCursor, toPage } from '../../core/cursor'
import { command, query, type Routes } from '../../core/route'
import { readNotices } from './commands/readNotices'
import { recordConsent } from './commands/recordConsent'
import { presentConsents, presentNotice } from './present'
import { countUnread, listConsents, listNotices } from './queries'

export const noticeRoutes: Routes<NoticeApi> = {
  'notice.list': query(ListNoticesInput, async ({ db, actor }, { cursor, limit }) => {
    const rows = await listNotices(db, actor, { after: readCursor(cursor), limit })
    return {
      ...toPage(rows, limit, ({ id }) => ['', id], presentNotice),
      unread: await countUnread(db, actor),
    }
  }),

  'notice.read': command(ReadNoticesInput, async (ctx, { ids }) => {
    await readNotices(ctx, ids)
    ctx.about('person', personOf(ctx))
    return { unread: await countUnread(ctx.db, ctx.actor) }
  }),

  'notice.consents': query(Empty, async ({ db, actor, templates }) =>
    presentConsents(templates, await listConsents(db, actor)),
  ),

  'notice.recordConsent': command(RecordConsentInput, async (ctx, { accepted }) => {
    await recordConsent(ctx, accepted)
    ctx.about('account', accountOf(ctx))
    return presentConsents(ctx.templates, await listConsents(ctx.db, ctx.actor))
  }),
}
