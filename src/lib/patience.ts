/** After so long an answer is taken to be lost. */
export const PATIENCE_MS = 15_000

/**
 * Gives up a request of a browser after so many milliseconds. `AbortSignal.timeout` would do the
 * same, but WebViews and Safari before 16 do not know it.
 */
export async function patiently<T>(
  ms: number,
  ask: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController()
  const alarm = setTimeout(() => controller.abort(), ms)
  try {
    return await ask(controller.signal)
  } finally {
    clearTimeout(alarm)
  }
}
