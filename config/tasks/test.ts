import { build, type Part } from './build'
import { check } from './check'
import { messageOf, Stop } from './support/exit'
import { type Project, projects, runProject } from './support/jest'
import { complain, say } from './support/say'
import { isStopping } from './support/shutdown'
import { Tally } from './support/tally'
import { weigh } from './support/taro'
import { startTestDatabase } from './support/testDatabase'

/** What each project tests needs to be built first. */
const needs: Record<Project, readonly Part[]> = {
  client: [],
  e2e: ['functions', 'h5'],
  functions: ['functions'],
  weapp: ['functions', 'weapp'],
}

/** Checks, builds and runs every test; or one project: `npm test -- functions signUp [--no-build]`. */
export async function run(args: string[]): Promise<number> {
  const { project, patterns, builds } = readArguments(args)
  const tally = new Tally()
  if (!project) {
    say('检查…… (check)')
    tally.step('check', await check())
  }
  const parts = project ? needs[project] : (['functions', 'weapp', 'h5'] as const)
  if (builds) for (const part of parts) await step(tally, `build ${part}`, () => build([part]))
  if (builds && !project) await step(tally, 'sizes', requireSizes)
  await runProjects(tally, project ? [project] : projects, patterns)
  return tally.finish() ? 0 : 1
}

async function runProjects(
  tally: Tally,
  wanted: readonly Project[],
  patterns: string[],
): Promise<void> {
  const database = wanted.some((project) => project !== 'client')
    ? await startTestDatabase()
    : undefined
  const env = { TEST_DATABASE_ADMIN_URL: database?.adminUrl, TEST_DATABASE_URL: database?.appUrl }
  for (const project of wanted) {
    if (isStopping()) return
    say(`\n测试 ${project}…… (jest)`)
    tally.add({ name: project, ...(await runProject(project, patterns, env)) })
  }
  await database?.stop()
}

async function step(tally: Tally, name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
    tally.step(name, true)
  } catch (error) {
    if (!isStopping()) complain(messageOf(error))
    tally.step(name, false)
  }
}

async function requireSizes(): Promise<void> {
  const tooHeavy = await weigh()
  if (tooHeavy.length > 0) throw new Stop('failed', tooHeavy.join('\n'))
}

function readArguments(args: string[]): { project?: Project; patterns: string[]; builds: boolean } {
  const [first, ...patterns] = args.filter((arg) => arg !== '--no-build')
  const builds = !args.includes('--no-build')
  if (first === undefined) return { builds, patterns }
  const project = projects.find((name) => name === first)
  if (!project)
    throw new Stop(
      'usage',
      `用法 (usage): npm test -- [${projects.join(' | ')}] [文件名的一部分] [--no-build]`,
    )
  return { builds, patterns, project }
}
