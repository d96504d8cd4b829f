import { inProject } from './support/paths'
import { runWithStack } from './support/runWithStack'

/** When the pictures are taken: on the day of the demonstration, for the host as for the browser. */
const STILL_AT = '2026-11-23T14:02:00+08:00'

/** Takes the pictures of docs/screens, with a database and a host of its own. */
export async function run(args: string[]): Promise<number> {
  process.env['STILL_AT'] = STILL_AT
  const stillClock = inProject('test/screens/stillClock.cjs')
  // Whoever prepares the scenes lives on the day of the host, on whatever day the pictures are taken.
  await import(stillClock)
  const nodeArgs = ['--require', stillClock]
  return runWithStack(
    'test/screens/index.ts',
    { demo: true, today: STILL_AT.slice(0, 10), nodeArgs },
    args,
  )
}
