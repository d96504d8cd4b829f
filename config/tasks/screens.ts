import { runWithStack } from './support/runWithStack'

/** Takes the pictures of docs/screens, with a database and a host of its own. */
export function run(args: string[]): Promise<number> {
  return runWithStack('test/screens/index.ts', { demo: true }, args)
}
