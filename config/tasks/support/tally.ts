import fs from 'node:fs'
import { inData } from './paths'
import { say, secondsSince } from './say'

interface Result {
  name: string
  passed: number
  failed: number
  skipped: number
}

/** Counts what passed and failed; `.ci/run` reads the file, which says after each step how far we are. */
export class Tally {
  private readonly results: Result[] = []
  private readonly started = Date.now()

  constructor() {
    fs.rmSync(inData('reports'), { force: true, recursive: true })
    fs.mkdirSync(inData('reports'), { recursive: true })
    this.write(false)
  }

  /** Adds what a test report counted. */
  add(result: Result): void {
    this.results.push(result)
    this.write(false)
  }

  /** Adds a step that passes or fails as one. */
  step(name: string, passed: boolean): void {
    this.add({ failed: passed ? 0 : 1, name, passed: passed ? 1 : 0, skipped: 0 })
  }

  /** Prints the table and answers whether nothing failed. */
  finish(): boolean {
    this.write(true)
    say('')
    for (const { name, passed, failed, skipped } of this.results) {
      const mark = failed > 0 ? '✗' : '✓'
      say(
        `${mark} ${name.padEnd(16)} ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`,
      )
    }
    const { passed, failed } = this.sum()
    say(
      `\n共 ${passed} 项通过,${failed} 项失败,用时 ${secondsSince(this.started)} (${passed} passed, ${failed} failed)`,
    )
    return failed === 0
  }

  private sum(): { passed: number; failed: number } {
    const total = (key: 'passed' | 'failed') => this.results.reduce((sum, one) => sum + one[key], 0)
    return { failed: total('failed'), passed: total('passed') }
  }

  private write(finished: boolean): void {
    const summary = { ...this.sum(), finished, results: this.results }
    fs.writeFileSync(inData('reports', 'summary.json'), JSON.stringify(summary, null, 2))
  }
}
