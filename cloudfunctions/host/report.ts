/** The host's side of the report thread: asks it, waits for it, and starts it again when it dies. */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Answer } from '@contract/envelope'
import type { Dispatch } from '../core/dispatch'
import type { Identity } from '../core/identity'

const MOST_MEGABYTES = 400
const PATIENCE_MS = 60_000

export interface ReportWorker {
  call: Dispatch
  stop(): Promise<void>
}

/** @param file the bundle of `reportWorker.ts`, beside the host's own */
export function createReportWorker(file = join(__dirname, 'reportWorker.js')): ReportWorker {
  const waiting = new Map<number, (answer: Answer) => void>()
  let worker: Worker | undefined
  let lastId = 0

  function start(): Worker {
    const fresh = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES } })
    fresh.on('message', ({ id, answer }: { id: number; answer: Answer }) => settle(id, answer))
    // Out of memory ends the thread and not the host: a spreadsheet was too much.
    fresh.on('error', (error: Error & { code?: string }) =>
      end(fresh, error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'sheet_too_large' : 'internal'),
    )
    fresh.on('exit', () => end(fresh, 'unavailable'))
    return fresh
  }

  function settle(id: number, answer: Answer): void {
    waiting.get(id)?.(answer)
    waiting.delete(id)
  }

  function end(ended: Worker, code: 'sheet_too_large' | 'internal' | 'unavailable'): void {
    if (worker !== ended) return
    worker = undefined
    for (const id of [...waiting.keys()]) settle(id, { ok: false, code })
  }

  return {
    call(raw: unknown, identity: Identity): Promise<Answer> {
      worker ??= start()
      const asked = worker
      const id = ++lastId
      return new Promise((resolve) => {
        const patience = setTimeout(() => {
          // A thread that is lost in one spreadsheet would keep all the next ones waiting.
          end(asked, 'unavailable')
          void asked.terminate()
        }, PATIENCE_MS)
        waiting.set(id, (answer) => {
          clearTimeout(patience)
          resolve(answer)
        })
        asked.postMessage({ id, raw, identity })
      })
    },
    async stop() {
      await worker?.terminate()
    },
  }
}
