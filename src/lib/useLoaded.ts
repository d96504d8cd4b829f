import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { failureOf } from './pageStatus'
import { useAction } from './useAction'

/**
 * What a page shows is asked for each time the page comes to the front. What is already known stays
 * on the screen meanwhile, unless it may no longer be seen.
 */
export function useLoaded(load: () => Promise<unknown>, isThere: boolean) {
  const { run, retry, error, code } = useAction(load)
  useDidShow(() => void run())
  // The role in which it was asked for is over: by now another one is taken, and may see it as well.
  useEffect(() => {
    if (code === 'role_ended') void run()
  }, [code, run])
  const isGone = code === 'not_found' || code === 'forbidden' || code === 'unauthenticated'
  const status: 'ready' | 'error' | 'loading' =
    isThere && !isGone ? 'ready' : error ? 'error' : 'loading'
  return { screen: { status, ...failureOf({ error, code, retry }) }, reload: run, code }
}
