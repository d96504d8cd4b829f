import { useCallback, useEffect, useRef, useState } from 'react'
import { CallError } from './call'

export interface Action<Args extends unknown[], Value> {
  /** Does it; undefined when it failed or was already under way. */
  run: (...args: Args) => Promise<Value | undefined>
  /** Does the last one again, with what was given then. */
  retry: () => Promise<Value | undefined>
  isBusy: boolean
  /** What happened and what to do. */
  error: string | undefined
  /** The code, for the few places that offer another way (`reason_required`). */
  code: string | undefined
  /** The rule that refuses or asks for a reason, e.g. P-2. */
  rule: string | undefined
  /** What is wrong in which field, by its path. */
  problems: Record<string, string>
  clear: () => void
}

interface State {
  isBusy: boolean
  failure?: CallError | undefined
}

/**
 * One act of a page: busy while it runs, deaf to a second tap, its failure a sentence. Pages have no
 * `try`; what was typed stays, because nothing is thrown at them.
 */
export function useAction<Args extends unknown[], Value>(
  act: (...args: Args) => Promise<Value>,
): Action<Args, Value> {
  const [{ isBusy, failure }, setState] = useState<State>({ isBusy: false })
  const latest = useRef(act)
  latest.current = act
  const lastArgs = useRef<Args>()
  const guard = useRef(false)
  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])

  const run = useCallback(async (...args: Args) => {
    // A state would be too late: two taps can come before React draws.
    if (guard.current) return undefined
    guard.current = true
    lastArgs.current = args
    setState({ isBusy: true })
    const outcome = await attempt(() => latest.current(...args))
    guard.current = false
    if (isHere.current) setState({ isBusy: false, failure: outcome.failure })
    return outcome.value
  }, [])

  const retry = useCallback(async () => {
    return lastArgs.current ? run(...lastArgs.current) : undefined
  }, [run])
  const clear = useCallback(() => setState({ isBusy: false }), [])

  return {
    run,
    retry,
    isBusy,
    error: failure?.message,
    code: failure?.code,
    rule: failure?.rule,
    problems: Object.fromEntries(
      (failure?.problems ?? []).map(({ path, message }) => [path, message]),
    ),
    clear,
  }
}

async function attempt<Value>(
  act: () => Promise<Value>,
): Promise<{ value?: Value; failure?: CallError }> {
  try {
    return { value: await act() }
  } catch (thrown) {
    if (thrown instanceof CallError) return { failure: thrown }
    // A fault of ours: the page says so kindly, and the platform's own log hears of it.
    setTimeout(() => {
      throw thrown
    })
    return { failure: new CallError('internal') }
  }
}
