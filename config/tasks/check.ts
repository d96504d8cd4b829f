import { runChild } from './support/child'
import { Stop } from './support/exit'
import { completeLock } from './support/lockfile'
import { inProject } from './support/paths'
import { say, secondsSince } from './support/say'
import { isStopping } from './support/shutdown'

interface Tool {
  name: string
  program: string
  args: string[]
}

const tools: Tool[] = [
  {
    name: 'tsc',
    program: 'typescript/bin/tsc',
    // What did not change since the last check is not looked at again.
    args: ['--noEmit', '--pretty', 'false', '--incremental', '--tsBuildInfoFile', '.data/tsc.json'],
  },
  {
    name: 'Biome',
    program: '@biomejs/biome/bin/biome',
    args: ['check', '--config-path=config/biome.json', '--error-on-warnings', '--colors=off', '.'],
  },
  {
    name: 'dependency-cruiser',
    program: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: [
      '--config',
      'config/dependency-cruiser.cjs',
      'src',
      'cloudfunctions',
      'types',
      'test',
      'config',
    ],
  },
  {
    name: 'knip',
    program: 'knip/bin/knip.js',
    args: ['-c', 'config/knip.json', '--no-config-hints'],
  },
]

/** With `--fix`: what Biome and the lock file can repair by themselves. */
async function repair(): Promise<void> {
  completeLock(true)
  const biome = inProject('node_modules/@biomejs/biome/bin/biome')
  const args = [biome, 'check', '--write', '--config-path=config/biome.json', '.']
  await runChild(process.execPath, args, { cwd: inProject() })
}

/** Lints, types, checks who imports whom and finds what nobody uses; every rule is an error. */
export async function run(args: string[]): Promise<number> {
  const fix = args[0] === '--fix'
  if (args.length > (fix ? 1 : 0)) throw new Stop('usage', '用法 (usage): npm run check [-- --fix]')
  if (fix) await repair()
  return (await check()) ? 0 : 1
}

/** Runs the four tools, two at a time, and answers whether all are content. */
export async function check(): Promise<boolean> {
  const queue = [...tools]
  const verdicts: boolean[] = []
  const work = async () => {
    for (let tool = queue.shift(); tool; tool = queue.shift()) verdicts.push(await judge(tool))
  }
  verdicts.push(judgeLock())
  await Promise.all([work(), work()])
  return verdicts.every(Boolean)
}

function judgeLock(): boolean {
  const missing = completeLock(false)
  say(`${missing.length === 0 ? '✓' : '✗'} package-lock`)
  if (missing.length > 0) {
    say(
      `    npm ci would refuse it: platform packages are missing; npm run check -- --fix adds them`,
    )
    say(`    ${missing.join('\n    ')}`)
  }
  return missing.length === 0
}

async function judge({ name, program, args }: Tool): Promise<boolean> {
  const started = Date.now()
  const lines: string[] = []
  const file = inProject('node_modules', program)
  const env = { ...process.env, NO_COLOR: '1' }
  const { code } = await runChild(
    process.execPath,
    [file, ...args],
    { cwd: inProject(), env },
    (line) => lines.push(line),
  )
  if (isStopping()) return false
  say(`${code === 0 ? '✓' : '✗'} ${name}  ${secondsSince(started)}`)
  if (code !== 0) say(lines.map((line) => `    ${line}`).join('\n'))
  return code === 0
}
