import fs from 'node:fs'
import { build } from '../build'
import { Stop } from './exit'
import { inProject } from './paths'
import { say } from './say'
import { type Stack, withStack } from './stack'

type Program = (stack: Stack, args: string[]) => Promise<number | undefined>

/** Builds, starts the whole product for a while, and runs a program of `test/` with it. */
export async function runWithStack(
  file: string,
  options: { demo: boolean; today?: string; durable?: boolean; nodeArgs?: string[] },
  args: string[],
): Promise<number> {
  if (!fs.existsSync(inProject(file))) throw new Stop('failed', `没有 ${file}。(not there)`)
  await build(['functions', 'h5'])
  const loaded: { default: Program | { default: Program } } = await import(inProject(file))
  const program = typeof loaded.default === 'function' ? loaded.default : loaded.default.default
  say('正在启动数据库与应用…… (starting)')
  return withStack({ ...options, log: say }, async (stack) => (await program(stack, args)) ?? 0)
}
