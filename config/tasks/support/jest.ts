import fs from 'node:fs'
import { startChild } from './child'
import { inData, inProject, readIfThere } from './paths'

/** The projects of config/jest.config.cjs. */
export const projects = ['functions', 'client', 'weapp', 'e2e'] as const

/** One of them. */
export type Project = (typeof projects)[number]

interface Count {
  passed: number
  failed: number
  skipped: number
}

/** Runs one project and counts from its report; a suite that could not even load counts as one failure. */
export async function runProject(
  project: Project,
  patterns: string[],
  env: NodeJS.ProcessEnv,
): Promise<Count> {
  const report = inData('reports', `${project}.json`)
  fs.rmSync(report, { force: true })
  const args = [
    inProject('node_modules/jest/bin/jest.js'),
    '--config=config/jest.config.cjs',
    `--selectProjects=${project}`,
    '--passWithNoTests',
    '--json',
    `--outputFile=${report}`,
    // A browser or a whole mini-program in each worker is more than two cores bear.
    ...(project === 'e2e' || project === 'weapp' ? ['--runInBand'] : ['--maxWorkers=2']),
    ...(patterns.length > 0 ? ['--', ...patterns] : []),
  ]
  const child = startChild(
    process.execPath,
    args,
    {
      cwd: inProject(),
      env: { ...process.env, ...env, NODE_ENV: 'test' },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
    { group: true },
  )
  const { code } = await child.ended
  const count = read(report)
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

function read(report: string): Count {
  const text = readIfThere(report)
  if (text === undefined) return { failed: 1, passed: 0, skipped: 0 }
  const {
    numPassedTests,
    numFailedTests,
    numPendingTests,
    numTodoTests,
    numRuntimeErrorTestSuites,
  } = JSON.parse(text)
  return {
    failed: numFailedTests + numRuntimeErrorTestSuites,
    passed: numPassedTests,
    skipped: numPendingTests + numTodoTests,
  }
}
