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

/** The `code` of a system or PostgreSQL error, when it has one. */
export function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : undefined
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message || (codeOf(error) ?? error.name) : String(error)
}
