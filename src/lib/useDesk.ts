import { useEffect, useState } from 'react'
import { isBrowser } from './platform'

const DESK = '(min-width: 1024px)'

/** Whether the screen is a desk's (H5 at 1024 px and more). Never in WeChat. */
export function useDesk(): boolean {
  const [isDesk, setDesk] = useState(() => isBrowser && window.matchMedia(DESK).matches)
  useEffect(() => {
    if (!isBrowser) return
    const query = window.matchMedia(DESK)
    const follow = () => setDesk(query.matches)
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [])
  return isDesk
}
