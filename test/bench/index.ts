/** `npm run bench [name]`: each bench beside the bare program that it is measured against. */
import { checkIn, checkInLarge } from './checkIn'
import { coldStart } from './coldStart'
import { dashboard, dashboardLarge } from './dashboard'
import { roster } from './roster'
import { spreadsheets } from './spreadsheets'
import { tally } from './tally'

const benches: Record<string, () => Promise<void>> = {
  roster,
  coldStart,
  checkIn,
  checkInLarge,
  spreadsheets,
  dashboard,
  dashboardLarge,
  tally,
}

export default async function bench(_stack: unknown, names: string[]): Promise<number> {
  const wanted = names.length > 0 ? names : Object.keys(benches)
  for (const name of wanted) {
    const run = benches[name]
    if (!run) {
      process.stderr.write(`没有这个测量: ${name};有: ${Object.keys(benches).join(', ')}\n`)
      return 2
    }
    await run()
  }
  return 0
}
