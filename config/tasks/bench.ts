import { runWithStack } from './support/runWithStack'

/** Measures the product beside bare programs, with a database and a host of its own. */
export function run(args: string[]): Promise<number> {
  return runWithStack('test/bench/index.ts', { demo: true, durable: true }, args)
}
