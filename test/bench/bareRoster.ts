/**
 * The bare program that the roster page is measured against: fastify and pg, one statement, no sign-in,
 * no permission, no row-level security, no presenter. Nobody would ship it; it is the limit.
 */
import fastify from 'fastify'
import { Pool } from 'pg'
import { DISTRICT } from './fillRoster'

const STATEMENT = `
  select m.person_id, m.name_key, m.category, m.skills, m.is_mobile, m.is_in_service, m.status,
         m.region_id, m.home_branch_id, p.name, p.phone_masked, r.name as region_name,
         coalesce(h.name, m.home_branch_name) as home_name
  from member m
  join person p on p.district_id = m.district_id and p.id = m.person_id
  join region r on r.district_id = m.district_id and r.id = m.region_id
  left join branch h on h.district_id = m.district_id and h.id = m.home_branch_id
  where m.district_id = $1 and m.status = $2 and m.category = $3
  order by m.name_key, m.person_id limit 51`

export async function startBareRoster(adminUrl: string) {
  const pool = new Pool({ connectionString: adminUrl, max: 10 })
  const app = fastify()
  app.post('/roster', async () => {
    const { rows } = await pool.query(STATEMENT, [DISTRICT, 'active', 'full'])
    return { ok: true, value: { items: rows } }
  })
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    url: `${url}/roster`,
    /** The statement alone, through `pg`. */
    ask: () => pool.query(STATEMENT, [DISTRICT, 'active', 'full']),
    async stop() {
      await app.close()
      await pool.end()
    },
  }
}
