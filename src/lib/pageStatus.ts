import type { Action } from './useAction'

/** For Screen: the page once something is there, otherwise what became of the loading. */
export function pageStatus(
  loading: Pick<Action<never[], unknown>, 'error' | 'retry'>,
  isThere: boolean,
) {
  const status = isThere ? 'ready' : loading.error ? 'error' : 'loading'
  return { status, error: loading.error, onRetry: () => void loading.retry() } as const
}
