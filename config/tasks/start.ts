import { startPostgres } from '../postgres'
import { readSecrets } from './support/secrets'
import { inData } from './support/paths'
import { say } from './support/say'
export async function run(_args: string[]): Promise<number> {
  const s = readSecrets()
  const t = Date.now()
  const pg = await startPostgres({ dataDir: inData('postgres'), passwords: { admin: s.adminPassword, app: s.appPassword }, log: say })
  say(`${pg.port} ${Date.now() - t}`)
  const stop = await pg.died
  say(stop.message)
  return stop.code
}
