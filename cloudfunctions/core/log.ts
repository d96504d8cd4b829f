/** Structured logs: ids, methods, durations and codes; no names, no phone numbers, no inputs. */
import { type DestinationStream, type Logger, pino } from 'pino'

export type { Logger }

export function createLog(level: string, destination?: DestinationStream): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination)
}

/** JavaScript's own errors name code; the messages of all others may quote what a person typed. */
const SAFE = [TypeError, ReferenceError, RangeError]

/** What of an unknown error may be written down: enough to find the cause, nothing personal. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error }
  const database = error as {
    code?: unknown
    constraint?: unknown
    table?: unknown
    routine?: unknown
  }
  return {
    type: error.name,
    ...(SAFE.some((kind) => error instanceof kind) ? { message: error.message } : {}),
    code: database.code,
    constraint: database.constraint,
    table: database.table,
    routine: database.routine,
    at: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
  }
}
