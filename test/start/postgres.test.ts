import { Client } from 'pg'
import { startPostgres } from '../../config/postgres'
import { inData } from '../../config/tasks/support/paths'
import { nextName } from '../../config/tasks/support/testDatabase'

async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query(statement)
  await client.end()
  return rows
}

test('a database that a killed start left running is stopped, and its data are there', async () => {
  const log: string[] = []
  const options = {
    dataDir: inData(nextName('test')),
    log: (line: string) => log.push(line),
    passwords: { admin: 'a1', app: 'b2' },
    temporary: true,
  }
  const first = await startPostgres(options)
  await query(first.adminUrl, 'CREATE TABLE kept AS SELECT 1 AS one')

  const second = await startPostgres(options)
  expect(log.join()).toContain('上次留下的数据库还在运行')
  expect(await query(second.adminUrl, 'SELECT one FROM kept')).toEqual([{ one: 1 }])
  await first.died

  const role = 'SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user'
  expect(await query(second.appUrl, role)).toEqual([{ rolbypassrls: false, rolsuper: false }])
  await second.stop()
})
