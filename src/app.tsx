import type { PropsWithChildren } from 'react'
import './app.scss'
import './theme/platform'

/** The app around every page. */
export default function App({ children }: PropsWithChildren) {
  return children
}
