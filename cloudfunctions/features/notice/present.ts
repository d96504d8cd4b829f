import { type Consents, type Notice, TEMPLATES, type Template } from '@contract/notice'
import type { Templates } from '../../core/messenger'
import type { NoticeRow } from './queries'

export function presentNotice(row: NoticeRow): Notice {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    text: row.body,
    at: row.createdAt.toISOString(),
    isRead: row.readAt !== null,
    subjectKind: row.subjectKind,
    subjectId: row.subjectId,
  }
}

export function presentConsents(
  templates: Templates,
  rows: { template: Template; remaining: number }[],
): Consents {
  const remaining = new Map(rows.map((row) => [row.template, row.remaining]))
  return {
    templateIds: Object.fromEntries(
      TEMPLATES.flatMap((name) => (templates[name] ? [[name, templates[name].id]] : [])),
    ),
    remaining: {
      reminder: remaining.get('reminder') ?? 0,
      change: remaining.get('change') ?? 0,
      result: remaining.get('result') ?? 0,
    },
  }
}
