/** What each way of ending means; the same numbers stand in docs/operations.md. */
export const exitCodes = {
  failed: 1,
  usage: 2,
  alreadyRunning: 3,
  databaseAway: 4,
  databaseTooOld: 5,
  portTaken: 6,
  partDied: 7,
  diskFull: 8,
  embeddedDatabase: 9,
  install: 10,
} as const

/** An end with a sentence for the person at the terminal instead of a stack. */
export class Stop extends Error {
  readonly code: number
  constructor(reason: keyof typeof exitCodes, sentence: string) {
    super(sentence)
    this.code = exitCodes[reason]
  }
}

/** The `code` of a system or PostgreSQL error, when it has one; under jest an Error is not our Error. */
export function codeOf(error: unknown): string | undefined {
  return textOf(error, 'code')
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return textOf(error, 'message') || codeOf(error) || String(error)
}

function textOf(error: unknown, key: 'code' | 'message'): string | undefined {
  const value = typeof error === 'object' && error !== null ? Reflect.get(error, key) : undefined
  return typeof value === 'string' ? value : undefined
}
