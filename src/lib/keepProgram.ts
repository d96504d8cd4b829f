/** In a browser: keeps the program for dead zones (`src/serviceWorker.ts`), once the first page is there. */
export function keepProgram(): void {
  if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return
  const keep = () => {
    // Private windows and full disks refuse: the program then needs a signal, and nothing else changes.
    navigator.serviceWorker.register('/sw.js').catch(() => undefined)
  }
  if (document.readyState === 'complete') keep()
  else window.addEventListener('load', keep, { once: true })
}
