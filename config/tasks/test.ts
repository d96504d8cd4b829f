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

/** What runs side by side: a browser, or a whole mini-program, keeps one of two cores busy. */
const rounds: readonly (readonly Project[])[] = [['functions'], ['client'], ['weapp', 'e2e']]

/** Checks, builds and runs every test; or one project: `npm test -- functions signUp [--no-build]`. */
export async function run(args: string[]): Promise<number> {
  const { project, patterns, builds } = readArguments(args)
  const tally = new Tally()
  if (project) {
    if (builds) await buildParts(tally, needs[project])
  } else {
    say('检查和构建…… (check and build)')
    await Promise.all([
      check().then((passed) => tally.step('check', passed)),
      builds && buildParts(tally, ['functions', 'weapp', 'h5']),
    ])
    if (builds) await step(tally, 'sizes', requireSizes)
  }
  await runProjects(tally, project ? [[project]] : rounds, patterns)
  return tally.finish() ? 0 : 1
}

async function buildParts(tally: Tally, parts: readonly Part[]): Promise<void> {
  for (const part of parts) await step(tally, `build ${part}`, () => build([part]))
}

async function runProjects(tally: Tally, wanted: typeof rounds, patterns: string[]): Promise<void> {
  const database = wanted.flat().some((project) => project !== 'client')
    ? await startTestDatabase()
    : undefined
  const env = { TEST_DATABASE_ADMIN_URL: database?.adminUrl, TEST_DATABASE_URL: database?.appUrl }
  const runOne = async (project: Project) => {
    say(`\n测试 ${project}…… (jest)`)
    tally.add({ name: project, ...(await runProject(project, patterns, env)) })
  }
  for (const round of wanted) {
    if (isStopping()) return
    await Promise.all(round.map(runOne))
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
