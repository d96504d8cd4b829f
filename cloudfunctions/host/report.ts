/** The host's side of the report thread: asks it, waits for it, and starts it again when it dies. */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Answer } from '@contract/envelope'
import type { ErrorCode } from '@contract/errors'
import type { Dispatch } from '../core/dispatch'
import type { Identity } from '../core/identity'

const MOST_MEGABYTES = 200
const PATIENCE_MS = 60_000
const MOST_WAITING = 20

export interface ReportWorker {
  call: Dispatch
  stop(): Promise<void>
}

/** @param file the bundle of `reportWorker.ts`, beside the host's own */
export function createReportWorker(file = join(__dirname, 'reportWorker.js')): ReportWorker {
  let worker: Worker | undefined
  let turn: Promise<unknown> = Promise.resolve()
  let waiting = 0

  function start(): Worker {
    const fresh = new Worker(file, {
      env: process.env,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES, maxYoungGenerationSizeMb: 16 },
    })
    const forget = () => {
      if (worker === fresh) worker = undefined
    }
    // Also while nobody is asking: unheard, the death of the thread would be the host's.
    fresh.on('error', forget)
    fresh.on('exit', forget)
    return fresh
  }

  function ask(raw: unknown, identity: Identity): Promise<Answer> {
    worker ??= start()
    const asked = worker
    return new Promise((resolve) => {
      const settle = (answer: Answer) => {
        clearTimeout(patience)
        asked.off('message', settle).off('error', onError).off('exit', onExit)
        resolve(answer)
      }
      const refuse = (code: ErrorCode) => settle({ ok: false, code })
      // Out of memory ends the thread and not the host: a spreadsheet was too much.
      const onError = ({ code }: Error & { code?: string }) =>
        refuse(code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'sheet_too_large' : 'internal')
      const onExit = () => refuse('unavailable')
      const patience = setTimeout(() => {
        // A thread that is lost in one spreadsheet would keep all the next ones waiting.
        worker = undefined
        void asked.terminate()
        refuse('unavailable')
      }, PATIENCE_MS)
      asked.on('message', settle).on('error', onError).on('exit', onExit)
      asked.postMessage({ raw, identity })
    })
  }

  return {
    /** One after another: two large spreadsheets never share the memory, nor one's death. */
    async call(raw, identity) {
      if (waiting >= MOST_WAITING) return { ok: false, code: 'unavailable' }
      waiting++
      const answer = turn.then(() => ask(raw, identity))
      turn = answer.catch(() => undefined)
      return answer.finally(() => {
        waiting--
      })
    },
    async stop() {
      await worker?.terminate()
    },
  }
}
