/** What a test needs of react-dom, whose types the product does not install: Taro draws for it. */
declare module 'react-dom/client' {
  import type { ReactNode } from 'react'

  export function createRoot(container: Element): {
    render(node: ReactNode): void
    unmount(): void
  }
}
