import { back } from './navigate'
import type { Action } from './useAction'

type Loading = Pick<Action<never[], unknown>, 'error' | 'code' | 'retry'>

/** What another try does not change. */
const FINAL = ['not_found', 'forbidden', 'invalid_input']

/** What became of the loading: the sentence, and the way that helps, which is 重试 or back. */
export function failureOf({ error, code, retry }: Loading) {
  if (!code || !FINAL.includes(code)) return { error, onRetry: () => void retry() }
  // A page that only shows has no red words: what it was asked for was in its address.
  const words = code === 'invalid_input' ? '这个地址不完整，或者不对，打不开要看的内容。' : error
  return { error: words, onBack: () => back() }
}

/** For Screen: the page once something is there, otherwise what became of the loading. */
export function pageStatus(loading: Loading, isThere: boolean) {
  const status = isThere ? 'ready' : loading.error ? 'error' : 'loading'
  return { status, ...failureOf(loading) } as const
}
