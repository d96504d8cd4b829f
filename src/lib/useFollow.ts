import { useEffect, useRef } from 'react'
import type { Action } from './useAction'

/**
 * Does it for each new value. An action under way is deaf, so a value that comes meanwhile is asked
 * for as soon as it is done; those in between are left out.
 */
export function useFollow<Value>(
  value: Value,
  { run, isBusy }: Pick<Action<[Value], unknown>, 'run' | 'isBusy'>,
): void {
  const key = JSON.stringify(value) ?? ''
  const asked = useRef<string>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the value
  useEffect(() => {
    if (isBusy || asked.current === key) return
    asked.current = key
    void run(value)
  }, [key, isBusy, run])
}
