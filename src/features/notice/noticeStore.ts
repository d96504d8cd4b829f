import { type Consents, type Notice, TEMPLATES, type Template } from '@contract/notice'
import { makeAutoObservable } from 'mobx'
import type { Call } from '@/lib/call'
import { canSubscribe, subscribe } from '@/lib/subscribe'

interface Inbox {
  items: Notice[]
  nextCursor: string | undefined
}

/** What the person was told, and which messages their phone may still be sent. */
export class NoticeStore {
  inbox: Inbox | undefined = undefined
  unread = 0
  consents: Consents | undefined = undefined

  constructor(
    private readonly call: Call,
    /** The figure in 今天 counts the same. */
    private readonly onRead: () => void,
  ) {
    makeAutoObservable<this, 'call' | 'onRead'>(
      this,
      { call: false, onRead: false },
      { autoBind: true },
    )
  }

  /** The messages that may be asked for here: none in a browser, none where they are not set up. */
  get askable(): Template[] {
    const ids = canSubscribe ? this.consents?.templateIds : undefined
    return TEMPLATES.filter((template) => ids?.[template])
  }

  async load(): Promise<void> {
    this.put(await this.call('notice.list', {}), [])
  }

  async more(): Promise<void> {
    const { inbox } = this
    if (!inbox?.nextCursor) return
    this.put(await this.call('notice.list', { cursor: inbox.nextCursor }), inbox.items)
  }

  /** Without ids: all of them. */
  async read(ids?: string[]): Promise<void> {
    const { unread } = await this.call('notice.read', ids ? { ids } : {})
    this.mark(ids, unread)
    this.onRead()
  }

  /** Before WeChat's question, which must follow the tap at once and cannot wait for the server. */
  async prepare(): Promise<void> {
    if (canSubscribe) this.putConsents(await this.call('notice.consents', {}))
  }

  /** Asks from a tap; answers how many purposes were accepted. */
  async ask(): Promise<number> {
    const { askable, consents } = this
    const idOf = (template: Template) => consents?.templateIds[template] ?? ''
    const said = await subscribe(askable.map(idOf))
    const accepted = askable.filter((template) => said.includes(idOf(template)))
    if (accepted.length > 0) {
      this.putConsents(await this.call('notice.recordConsent', { accepted }))
    }
    return accepted.length
  }

  forget(): void {
    this.inbox = undefined
    this.unread = 0
    this.consents = undefined
  }

  private put(
    page: { items: Notice[]; nextCursor?: string; unread: number },
    before: Notice[],
  ): void {
    this.inbox = { items: [...before, ...page.items], nextCursor: page.nextCursor }
    this.unread = page.unread
  }

  private mark(ids: string[] | undefined, unread: number): void {
    this.unread = unread
    if (!this.inbox) return
    const items = this.inbox.items.map((notice) =>
      !ids || ids.includes(notice.id) ? { ...notice, isRead: true } : notice,
    )
    this.inbox = { ...this.inbox, items }
  }

  private putConsents(consents: Consents): void {
    this.consents = consents
  }
}
