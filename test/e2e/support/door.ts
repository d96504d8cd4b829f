/** Sessions by the front door, and calls as those who came in by it. */
import type { Answer } from '@contract/envelope'
import type { InputOf, Method, OutputOf } from '@contract/methods'
import type { Page } from 'playwright-core'
import * as v from 'valibot'
import { createVault, DataKeys } from '../../../cloudfunctions/core/crypto'
import { inDistrict, openPool } from '../../../cloudfunctions/db/connect'
import { DEMO_DISTRICT } from '../../../cloudfunctions/demo/clock'
import { PERSONAS, type PersonaKey } from '../../../cloudfunctions/demo/personas'
import { openSession } from '../../../cloudfunctions/features/account/commands/openSession'
import { openWechatAccount } from '../../../cloudfunctions/features/account/commands/openWechatAccount'
import type { Stack } from '../../../config/tasks/support/stack'

const COOKIE = 'pioneer_session'
const HEADERS = { 'content-type': 'application/json', 'x-pioneer': '1' }

/** One who is signed in. */
export class Session {
  /** The role to begin in, where it is not the first one. */
  as: string | undefined
  account: string | undefined

  constructor(
    readonly url: string,
    readonly token: string,
  ) {}

  /** Gives a browser this session. */
  async bring(page: Page): Promise<void> {
    await page.context().addCookies([{ name: COOKIE, value: this.token, url: this.url }])
    if (!this.as || !this.account) return
    // Once: from then on the person chooses.
    await page.addInitScript(
      (roles) => {
        if (localStorage.getItem('brought')) return
        localStorage.setItem('brought', 'yes')
        localStorage.setItem('roles', JSON.stringify({ data: roles }))
      },
      { [this.account]: this.as },
    )
  }

  /** A call that must work. */
  async call<M extends Method>(method: M, input: InputOf<M>): Promise<OutputOf<M>> {
    const response = await fetch(`${this.url}/fn/api`, {
      method: 'POST',
      headers: { ...HEADERS, cookie: `${COOKIE}=${this.token}` },
      body: JSON.stringify({
        method,
        input,
        district: DEMO_DISTRICT,
        requestId: crypto.randomUUID(),
        ...(this.as && { as: this.as }),
      }),
    })
    const answer = (await response.json()) as Answer<OutputOf<M>>
    if (!answer.ok) throw new Error(`${method}: ${JSON.stringify(answer)}`)
    return answer.value
  }
}

/** Signs in as a person of the demonstration. */
export async function enter(url: string, key: PersonaKey): Promise<Session> {
  const response = await fetch(`${url}/session/demo`, {
    method: 'POST',
    headers: HEADERS,
    body: JSON.stringify({ district: DEMO_DISTRICT, key }),
  })
  const token = new RegExp(`${COOKIE}=([^;]+)`).exec(response.headers.get('set-cookie') ?? '')?.[1]
  if (!token) throw new Error(`nobody let ${key} in: ${response.status}`)
  const session = new Session(url, token)
  // In the course of the tests newer roles are given, which would come first.
  const place = PERSONAS.find((persona) => persona.key === key)?.startsAt
  if (place) {
    const { grants, accountId } = await session.call('account.me', {})
    session.account = accountId
    session.as = grants.find(({ placeId }) => placeId === place)?.id
  }
  return session
}

/** Somebody whom WeChat knows and the register does not: only the sign-in itself is skipped. */
export async function enterUnknown({ url, appUrl, keys }: Stack, openid: string): Promise<Session> {
  const pool = openPool({ databaseUrl: appUrl, maxConnections: 1 })
  const vault = createVault(v.parse(DataKeys, keys))
  const now = new Date()
  try {
    const { token } = await inDistrict(
      pool,
      { districtId: DEMO_DISTRICT, readOnly: false },
      async (db) => {
        const accountId = await openWechatAccount(db, vault, {
          districtId: DEMO_DISTRICT,
          openid,
          now,
        })
        return openSession(db, { districtId: DEMO_DISTRICT, accountId, device: '微信', now })
      },
    )
    return new Session(url, token)
  } finally {
    await pool.end()
  }
}
