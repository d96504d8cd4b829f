import { randomUUID } from 'node:crypto'
import type { Message, Messenger, SendResult } from '../../../cloudfunctions/core/messenger'
import { openWechatAccount } from '../../../cloudfunctions/features/account/commands/openWechatAccount'
import { deliver } from '../../../cloudfunctions/features/notice/commands/deliver'
import { tell } from '../../../cloudfunctions/features/notice/commands/tell'
import { phonesAt, retryAt } from '../../../cloudfunctions/features/notice/quietRule'
import { type Caller, DISTRICT, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildDistrict, buildPerson } from '../../support/factories'

const NOON = new Date('2026-11-23T12:00:00+08:00')
const FIELDS = { id: 'T1', title: 'thing1', text: 'thing2', time: 'time3' }

describe('quiet hours and trying again', () => {
  it.each([
    ['2026-11-23T12:00:00+08:00', '2026-11-23T12:00:00+08:00'],
    ['2026-11-23T21:29:00+08:00', '2026-11-23T21:29:00+08:00'],
    ['2026-11-23T21:30:00+08:00', '2026-11-24T07:30:00+08:00'],
    ['2026-11-24T00:10:20+08:00', '2026-11-24T07:30:00+08:00'],
    ['2026-11-24T07:29:59+08:00', '2026-11-24T07:30:00+08:00'],
    ['2026-11-24T07:30:00+08:00', '2026-11-24T07:30:00+08:00'],
  ])('a phone that could ring at %s rings at %s', (now, at) => {
    expect(phonesAt(new Date(now))).toEqual(new Date(at))
  })

  it('waits longer each time, and not for ever', () => {
    const waits = [1, 2, 3, 4, 5, 6].map((tries) => retryAt(tries, NOON)?.getTime())
    expect(waits.map((at) => at && (at - NOON.getTime()) / 60_000)).toEqual([
      1,
      5,
      30,
      120,
      360,
      undefined,
    ])
  })
})

describe('what is told', () => {
  let test: TestDistrict
  let reader: Caller
  let other: Caller
  let all: Message[] = []
  let results: SendResult[] = []

  const messenger: Messenger = {
    templates: { reminder: FIELDS },
    async send(message) {
      all.push(message)
      return results.shift() ?? { kind: 'sent' }
    },
  }

  beforeAll(async () => {
    test = await openTestDistrict()
    await buildDistrict(test)
  })
  beforeEach(async () => {
    // Nothing of the test before is left to be sent.
    results = []
    await send(new Date('2030-01-01T12:00:00+08:00'))
    all = []
    reader = await signInByWechat()
    other = await signInByWechat()
  })
  afterAll(() => test.close())

  /** Somebody with a phone: an account by WeChat, bound to a person. */
  async function signInByWechat(): Promise<Caller> {
    const personId = await buildPerson(test)
    const openid = randomUUID()
    await test.rows(async (db) => {
      const now = new Date()
      const id = await openWechatAccount(db, test.vault, { districtId: DISTRICT, openid, now })
      await db.updateTable('account').set({ personId }).where('id', '=', id).execute()
    })
    return { identity: { kind: 'wechat', openid }, personId }
  }
  const openidOf = ({ identity }: Caller) => (identity.kind === 'wechat' ? identity.openid : '')

  const tellThem = (people: Caller[], now = NOON) =>
    test.rows((db) =>
      tell(
        { db, districtId: DISTRICT, now },
        {
          personIds: people.map(({ personId = '' }) => personId),
          kind: 'reminder',
          title: '桶边督导',
          text: '明天 9:00 在南门广场，请准时签到',
          subjectKind: 'activity',
          subjectId: randomUUID(),
          template: 'reminder',
        },
      ),
    )
  const send = (now = NOON) =>
    deliver({ pool: test.database.pool, vault: test.vault, messenger }, DISTRICT, now)
  const deliveries = async ({ personId = '' }: Caller) =>
    test.rows((db) =>
      db
        .selectFrom('noticeDelivery as d')
        .innerJoin('notice as n', 'n.id', 'd.noticeId')
        .select(['d.state', 'd.tries', 'd.nextAt', 'd.problem'])
        .where('n.personId', '=', personId)
        .execute(),
    )

  it('stands in the inbox of each once, unread until read, and in nobody else’s', async () => {
    expect(await tellThem([reader, reader])).toEqual({ inbox: 1, phones: 0 })
    const inbox = await test.must(reader, 'notice.list', {})
    expect(inbox).toMatchObject({ unread: 1, items: [{ title: '桶边督导', isRead: false }] })
    expect(await test.must(other, 'notice.list', {})).toMatchObject({ unread: 0, items: [] })

    const ids = inbox.items.map(({ id }) => id)
    // Another one's notice is not there to be read.
    expect(await test.must(other, 'notice.read', { ids })).toEqual({ unread: 0 })
    expect(await test.must(reader, 'notice.list', {})).toMatchObject({ unread: 1 })
    expect(await test.must(reader, 'notice.read', { ids })).toEqual({ unread: 0 })
    expect(await test.must(reader, 'notice.read', {})).toEqual({ unread: 0 })
  })

  it('goes to a phone for each yes, and no more', async () => {
    await test.must(reader, 'notice.recordConsent', { accepted: ['reminder'] })
    expect(await tellThem([reader, other])).toEqual({ inbox: 2, phones: 1 })
    expect(await tellThem([reader])).toEqual({ inbox: 1, phones: 0 })
    await send()
    expect(all).toEqual([
      expect.objectContaining({
        openid: openidOf(reader),
        title: '桶边督导',
        template: 'reminder',
      }),
    ])
    await send()
    expect(all).toHaveLength(1)
  })

  it('spends a yes once when two tell at the same moment', async () => {
    await test.must(reader, 'notice.recordConsent', { accepted: ['reminder'] })
    const told = await Promise.all([1, 2, 3, 4].map(() => tellThem([reader])))
    expect(told.map(({ phones }) => phones).sort()).toEqual([0, 0, 0, 1])
  })

  it('waits for the morning in quiet hours', async () => {
    await test.must(reader, 'notice.recordConsent', { accepted: ['reminder'] })
    const night = new Date('2026-11-23T23:00:00+08:00')
    await tellThem([reader], night)
    await send(night)
    expect(all).toEqual([])
    await send(new Date('2026-11-24T07:30:00+08:00'))
    expect(all).toHaveLength(1)
  })

  it('is tried again later when WeChat is away, and given up visibly', async () => {
    await test.must(reader, 'notice.recordConsent', { accepted: ['reminder'] })
    await tellThem([reader])
    results = Array.from({ length: 6 }, () => ({ kind: 'away', problem: '连不上微信' }) as const)
    let now = NOON
    await send(now)
    expect(await deliveries(reader)).toMatchObject([
      { state: 'waiting', tries: 1, problem: '连不上微信' },
    ])
    for (let tries = 2; tries <= 6; tries++) {
      now = (await deliveries(reader))[0]?.nextAt ?? now
      await send(new Date(now.getTime() - 1))
      expect(all).toHaveLength(tries - 1)
      await send(now)
    }
    expect(await deliveries(reader)).toMatchObject([{ state: 'failed', tries: 6, nextAt: null }])
  })

  it('is not tried again when the person did not subscribe', async () => {
    await test.must(reader, 'notice.recordConsent', { accepted: ['reminder'] })
    await tellThem([reader])
    results = [{ kind: 'refused', problem: '对方没有订阅' }]
    await send()
    await send(new Date(NOON.getTime() + 86_400_000))
    expect(all).toHaveLength(1)
    expect(await deliveries(reader)).toMatchObject([{ state: 'failed', problem: '对方没有订阅' }])
  })

  it('is sent once by two who deliver at the same moment, and again after a crash in the middle', async () => {
    await test.must(reader, 'notice.recordConsent', { accepted: ['reminder'] })
    await tellThem([reader])
    await Promise.all([send(), send(), send()])
    expect(all).toHaveLength(1)

    await test.must(other, 'notice.recordConsent', { accepted: ['reminder'] })
    await tellThem([other])
    const dies: Messenger = {
      ...messenger,
      send: () => Promise.reject(new Error('the process is gone')),
    }
    await expect(
      deliver({ pool: test.database.pool, vault: test.vault, messenger: dies }, DISTRICT, NOON),
    ).rejects.toThrow('gone')
    expect(await send(NOON)).toBe(0)
    expect(await send(new Date(NOON.getTime() + 6 * 60_000))).toBe(1)
  })

  it('counts a yes up to a limit, for a known purpose alone', async () => {
    for (let n = 0; n < 25; n++)
      await test.must(reader, 'notice.recordConsent', { accepted: ['change', 'change'] })
    expect(await test.must(reader, 'notice.consents', {})).toEqual({
      templateIds: {},
      remaining: { reminder: 0, change: 20, result: 0 },
    })
    expect(
      await test.callAs(reader, 'notice.recordConsent', { accepted: ['spam' as 'change'] }),
    ).toMatchObject({ code: 'invalid_input' })
  })
})
