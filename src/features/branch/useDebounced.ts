import { useEffect, useState } from 'react'

/** The value once it has stopped changing for a moment: a search asks once, not for each letter. */
export function useDebounced<T>(value: T, wait = 300): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), wait)
    return () => clearTimeout(timer)
  }, [value, wait])
  return settled
}
