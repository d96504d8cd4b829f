import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { isBrowser } from './platform'

/** Does it every so many milliseconds, only while the page is in front of somebody. */
export function useEvery(ms: number, act: () => void): void {
  const latest = useRef(act)
  latest.current = act
  const [isFront, setFront] = useState(true)
  useDidShow(() => setFront(true))
  useDidHide(() => setFront(false))
  useEffect(() => {
    if (!isFront) return undefined
    const timer = setInterval(() => {
      if (!isBrowser || document.visibilityState === 'visible') latest.current()
    }, ms)
    return () => clearInterval(timer)
  }, [isFront, ms])
}
