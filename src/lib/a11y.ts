import { isBrowser } from './platform'

interface Aria {
  role?: string
  /** Of a heading: 1 is the page's own. */
  level?: number
  label?: string | undefined
  checked?: boolean | undefined
  selected?: boolean | undefined
  disabled?: boolean | undefined
  expanded?: boolean | undefined
  live?: 'polite' | 'assertive'
  hidden?: boolean
}

/** What a screen reader is told, in the words of the platform: `aria-label` here, `ariaLabel` there. */
export function a11y({ role, ...states }: Aria): Record<string, string> {
  const answer: Record<string, string> = {}
  if (role) answer[isBrowser ? 'role' : 'ariaRole'] = role
  for (const [state, value] of Object.entries(states)) {
    if (value === undefined) continue
    const name = isBrowser ? `aria-${state}` : `aria${state[0]?.toUpperCase()}${state.slice(1)}`
    answer[name] = String(value)
  }
  return answer
}
