/** The demonstration district has the article's figures, fictional people, and is the same every time. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import * as v from 'valibot'
import { createVault, DataKeys } from '../../cloudfunctions/core/crypto'
import { seedDemo } from '../../cloudfunctions/demo'
import { DEMO_DISTRICT, DEMO_TODAY } from '../../cloudfunctions/demo/clock'
import { ESTATE_BRANCH_ID } from '../../cloudfunctions/demo/estate'
import { accountIdOf, PERSONAS, type PersonaKey } from '../../cloudfunctions/demo/personas'
import { planDistrict } from '../../cloudfunctions/demo/plan'
import { openSession } from '../../cloudfunctions/features/account/commands/openSession'
import { cleanImage } from '../../cloudfunctions/features/file/inspectImage'
import { hasRightCheckCharacter } from '../../cloudfunctions/features/organization/codeRule'
import { createTestDatabase, TEST_KEYS } from '../support/database'
import { type Caller, openTestDistrict, sessionOf, type TestDistrict } from '../support/district'
import { REAL_NAMES } from './realNames'

const TODAY = { today: DEMO_TODAY }

let test: TestDistrict
let client: Client
/** Digest of all rows, before anybody has signed in. */
let seeded: string

beforeAll(async () => {
  test = await openTestDistrict()
  test.clock.now = () => new Date(`${DEMO_TODAY}T14:00:00+08:00`)
  await seedDemo(test.database.adminUrl, TEST_KEYS, () => {}, { ...TODAY, filesDir: test.filesDir })
  client = new Client({ connectionString: test.database.adminUrl })
  await client.connect()
  seeded = digestOf(await contentsOf(client))
}, 60_000)

afterAll(async () => {
  await client.end()
  await test.close()
})

async function count(what: string): Promise<number> {
  const { rows } = await client.query(`select count(*) from ${what}`)
  return Number(rows[0].count)
}

/**
 * What a table holds, but for when it was written: the numbers of transactions, and how far they are
 * folded and written down by the clock. Sealed columns differ by their random nonce, so they are opened first.
 */
async function contentsOf(client: Client): Promise<string> {
  const vault = createVault(v.parse(DataKeys, TEST_KEYS))
  const tables = await client.query(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_name not like 'kysely%'
     and table_name not in ('fold', 'dashboard_count', 'dashboard_bulletin')
     order by 1`,
  )
  const lines: string[] = []
  for (const { name } of tables.rows) {
    const { rows } = await client.query(`select * from ${name} t order by md5(t::text)`)
    const texts = rows.map(({ tx: _, ...row }) => {
      for (const column of ['phone_cipher', 'guardian_phone_cipher']) {
        if (row[column]) row[column] = vault.open('phone', row[column])
      }
      return JSON.stringify(row)
    })
    lines.push(name, ...texts.sort())
  }
  return lines.join('\n')
}

describe('the figures of the article', () => {
  it('has 1774 organisations: 2 + 128 + 289 registered, 1355 filed', async () => {
    const type = (name: string) =>
      count(`organization where type = '${name}' and status = 'active'`)
    expect(await type('foundation')).toBe(2)
    expect(await type('association')).toBe(128)
    expect(await type('privateNonEnterprise')).toBe(289)
    expect(await type('filedCommunity')).toBe(1355)
    expect(await count('organization')).toBe(1774)
  })

  it('divides the fields as the province does', async () => {
    const { rows } = await client.query(
      `select field, round(100.0 * count(*) / 1774)::int as share from organization group by field`,
    )
    expect(Object.fromEntries(rows.map(({ field, share }) => [field, share]))).toEqual({
      service: 42,
      culture: 24,
      selfGovernance: 16,
      safety: 16,
      other: 2,
    })
  })

  it('has seven sub-districts and towns, 99 communities, 25 buildings and 802 households', async () => {
    expect(await count(`region where kind in ('subdistrict', 'town')`)).toBe(7)
    expect(await count(`region where kind in ('community', 'village')`)).toBe(99)
    const inEstate = `path like (select path from region where name = '港城花园') || '%'`
    expect(await count(`region where kind = 'building' and ${inEstate}`)).toBe(25)
    expect(await count(`region where kind = 'household' and ${inEstate}`)).toBe(802)
  })

  it('has 3000 members', async () => {
    expect(await count(`member where status = 'active'`)).toBe(3000)
  })

  it("has 86 members in the estate's four groups, 19 with their affiliation outside", async () => {
    const secretary = await enter('secretary', ESTATE_BRANCH_ID)
    const branch = await test.must(secretary, 'branch.find', { id: ESTATE_BRANCH_ID })
    expect(branch).toMatchObject({ state: 'active', memberCount: 86, outsideCount: 19 })
    expect(branch).toMatchObject({
      taskCount: 41,
      doneCount: 37,
      pendingJoinRequests: 1,
      dayNumber: 142,
    })
    expect(branch.groups.map(({ name, memberCount }) => `${name} ${memberCount}`)).toEqual([
      '政策宣传组 24',
      '设计规划组 19',
      '进度协调组 22',
      '质量监理组 21',
    ])
    expect(branch.groups.every(({ leader }) => leader)).toBe(true)
    // More than fifty with its reason, and less than six months.
    expect(branch.warnings).toEqual([{ rule: 'P-2', reason: expect.any(String), people: 86 }])
  })

  it('carried water on 92 mornings, the last of them today', async () => {
    const { rows } = await client.query(
      `select count(distinct done_on)::int as days, max(done_on)::text as last from task_log l
       join branch_task t on t.id = l.task_id where t.title like '%凉白开'`,
    )
    expect(rows[0]).toEqual({ days: 92, last: DEMO_TODAY })
  })
})

describe('rules that the rows keep', () => {
  it('gives every registered organisation a right code, but for two with their reason', async () => {
    const { rows } = await client.query(
      'select code, code_override_reason as reason from organization where code is not null',
    )
    const wrong = rows.filter(({ code }) => !hasRightCheckCharacter(code))
    expect(rows).toHaveLength(419)
    expect(wrong).toHaveLength(2)
    expect(wrong.every(({ reason }) => reason)).toBe(true)
    expect(rows.filter(({ reason }) => reason)).toHaveLength(2)
  })

  it('leads every regular branch of three to fifty members by a secretary of its own', async () => {
    const { rows } = await client.query(
      `select b.name from branch b where b.kind = 'regular' and (
         (select count(*) from member m where m.home_branch_id = b.id and m.category = 'full') < 3
         or (select count(*) from member m where m.home_branch_id = b.id) > 50
         or not exists (select 1 from role_grant g join member m on m.person_id = g.person_id
           where g.place_id = b.id and g.role = 'secretary' and m.home_branch_id = b.id))`,
    )
    expect(rows).toEqual([])
  })

  it('writes logs by members of the group, between the beginning of the task and today', async () => {
    const { rows } = await client.query(
      `select l.id from task_log l join branch_task t on t.id = l.task_id
       left join branch_member bm on bm.branch_id = t.branch_id and bm.person_id = l.person_id
         and bm.task_group_id = t.task_group_id
       where bm.person_id is null or l.written_at < t.created_at or l.written_at > t.closed_at
         or l.written_at > $1`,
      [test.clock.now()],
    )
    expect(rows).toEqual([])
  })

  it('has no event later than today', async () => {
    expect(await count(`event where at > '${DEMO_TODAY}T12:00:00+08:00'`)).toBe(0)
  })

  it('keeps telephones sealed, and none of them can ring', async () => {
    const { rows } = await client.query('select phone_cipher as sealed from person limit 5000')
    const phones = rows.flatMap(({ sealed }) => (sealed ? [test.vault.open('phone', sealed)] : []))
    expect(phones.length).toBeGreaterThan(3400)
    expect(new Set(phones).size).toBe(phones.length)
    expect(phones.every((phone) => /^100\d{8}$/.test(phone))).toBe(true)
  })

  it('names nobody of the article', async () => {
    const contents = await contentsOf(client)
    const texts = new Set<string>()
    for (const run of contents.match(/[一-鿿]{2,}/g) ?? []) {
      for (let at = 0; at < run.length; at++) {
        texts.add(run.slice(at, at + 2))
        texts.add(run.slice(at, at + 3))
      }
    }
    const digest = (text: string) => createHash('sha256').update(text).digest('hex')
    expect(texts.size).toBeGreaterThan(3000)
    expect([...texts].filter((text) => REAL_NAMES.includes(digest(text)))).toEqual([])
  })
})

describe('seeding', () => {
  it('makes the same rows and the same pictures each time', async () => {
    const other = await createTestDatabase()
    const second = new Client({ connectionString: other.adminUrl })
    try {
      await seedDemo(other.adminUrl, v.parse(DataKeys, TEST_KEYS), () => {}, {
        ...TODAY,
        filesDir: test.filesDir,
      })
      await second.connect()
      expect(digestOf(await contentsOf(second))).toBe(seeded)
    } finally {
      await second.end()
      await other.drop()
    }
  }, 60_000)

  it('is pinned: whoever changes the district says so here', () => {
    // Moves with every change of the plan, on purpose; the same on every machine.
    expect(digestOf(JSON.stringify(planDistrict().rows))).toBe(
      '1e33a624d9851e80dc7522eba3a616c2a2ba5ccff2948e15a52a37b0815c896c',
    )
  })

  it('does nothing to a district that has people', async () => {
    const before = digestOf(await contentsOf(client))
    await seedDemo(test.database.adminUrl, TEST_KEYS, () => {}, TODAY)
    expect(digestOf(await contentsOf(client))).toBe(before)
  })

  it('seeds once when two start at the same time', async () => {
    const other = await createTestDatabase()
    const second = new Client({ connectionString: other.adminUrl })
    try {
      const seed = () => seedDemo(other.adminUrl, TEST_KEYS, () => {}, TODAY)
      await Promise.all([seed(), seed()])
      await second.connect()
      const { rows } = await second.query('select count(*)::int from member')
      expect(rows[0].count).toBe(3000)
    } finally {
      await second.end()
      await other.drop()
    }
  }, 60_000)

  it('leaves nothing behind when it fails half-way', async () => {
    const other = await createTestDatabase()
    const second = new Client({ connectionString: other.adminUrl })
    try {
      await second.connect()
      // A table near the end of the order that takes no rows.
      await second.query('alter table task_log add check (false)')
      await expect(seedDemo(other.adminUrl, TEST_KEYS, () => {}, TODAY)).rejects.toThrow()
      const { rows } = await second.query('select count(*)::int from region')
      expect(rows[0].count).toBe(0)
    } finally {
      await second.end()
      await other.drop()
    }
  }, 60_000)

  it('attaches pictures that the product would take, where there is a place for them', async () => {
    const { rows } = await client.query('select id, sha256, width from file')
    expect(rows).toHaveLength(15)
    for (const { id, sha256, width } of rows) {
      const path = join(test.filesDir, DEMO_DISTRICT, id.slice(-2), id)
      expect(existsSync(path)).toBe(true)
      const bytes = readFileSync(path)
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
      expect(cleanImage(bytes)).toMatchObject({ mime: 'image/png', width })
    }
  })
})

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex')

async function enter(key: PersonaKey, branchId?: string): Promise<Caller> {
  const { token } = await test.rows((db) =>
    openSession(db, {
      districtId: DEMO_DISTRICT,
      accountId: accountIdOf(key),
      device: '测试',
      now: new Date(),
    }),
  )
  const caller = { identity: sessionOf(token), district: DEMO_DISTRICT }
  if (!branchId) return caller
  const { grants } = await test.must(caller, 'account.me', {})
  const as = grants.find(({ placeId }) => placeId === branchId)?.id
  return { ...caller, ...(as ? { as } : {}) }
}

const todoKinds = async (caller: Caller) => {
  const { todos } = await test.must(caller, 'today.show', {})
  return todos.map(({ kind, isOverdue }) => (isOverdue ? `${kind}!` : kind))
}

describe('the personas', () => {
  it('all sign in as who they are', async () => {
    for (const { key, personId, name } of PERSONAS) {
      const me = await test.must(await enter(key), 'account.me', {})
      expect(me.person).toEqual({
        id: personId,
        name,
        isMember: key !== 'resident' && key !== 'staff',
      })
    }
  })

  it('hold the roles that their titles say', async () => {
    const roles = async (key: PersonaKey) => {
      const { grants } = await test.must(await enter(key), 'account.me', {})
      return grants.map(({ role, placeName }) => `${role} ${placeName}`).sort()
    }
    expect(await roles('districtOfficer')).toEqual(['districtOfficer 镇海区'])
    expect(await roles('subdistrictOfficer')).toEqual(['subdistrictOfficer 招宝山街道'])
    expect(await roles('communityOfficer')).toEqual(['communityOfficer 后大街社区'])
    expect(await roles('secretary')).toEqual([
      'secretary 后大街社区第一党支部',
      'secretary 港城花园临时党支部',
    ])
    expect(await roles('leader')).toEqual(['leader 质量监理组（港城花园临时党支部）'])
    expect(await roles('otherSecretary')).toEqual(['secretary 俞范社区第一党支部'])
    for (const key of ['member', 'newcomer', 'resident', 'elder'] as const) {
      expect(await roles(key)).toEqual([])
    }
  })

  it('can open each branch that is listed to them, in each of their roles', async () => {
    for (const { key, personId } of PERSONAS) {
      const caller = await enter(key)
      const { grants } = await test.must(caller, 'account.me', {})
      for (const as of [personId, ...grants.map(({ id }) => id)]) {
        for (const mine of [true, false]) {
          const { items } = await test.must({ ...caller, as }, 'branch.list', { mine, limit: 100 })
          for (const { id, name } of items) {
            const found = await test.callAs({ ...caller, as }, 'branch.find', { id })
            expect([key, name, found.ok]).toEqual([key, name, true])
          }
        }
      }
    }
  })

  it('find what waits for them', async () => {
    const officer = await todoKinds(await enter('communityOfficer'))
    expect(officer).toEqual(expect.arrayContaining(['approveBranch', 'decideBinding']))
    expect(await todoKinds(await enter('secretary', ESTATE_BRANCH_ID))).toContain('decideJoin')
    expect(await todoKinds(await enter('member'))).toContain('task')
    expect(await todoKinds(await enter('leader'))).toContain('task!')
    expect(await todoKinds(await enter('newcomer'))).toEqual(['answerStation'])
  })

  it('can be the ones who take an invitation: the secretary sends it, the newcomer comes', async () => {
    const secretary = await enter('secretary', ESTATE_BRANCH_ID)
    const { token } = await test.must(secretary, 'branch.createInvitation', {
      branchId: ESTATE_BRANCH_ID,
    })
    const newcomer = await enter('newcomer')
    const preview = await test.must(newcomer, 'branch.previewInvitation', { token })
    expect(preview).toMatchObject({ next: 'join', memberCount: 86 })
    const branch = await test.must(newcomer, 'branch.acceptInvitation', { token })
    expect(branch.memberCount).toBe(87)
  })
})
