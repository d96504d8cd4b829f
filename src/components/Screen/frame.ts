import { createContext, useContext } from 'react'
import type { IconName } from '@/components/Icon'

export interface RailItem {
  text: string
  icon: IconName
  /** Where it leads; the item whose feature the page belongs to is marked. */
  path: string
  count?: number
}

/** What is the same around every page: who I am, where I can go, what is going on. */
export interface FrameValue {
  elder: boolean
  /** My role here, e.g. 支部书记; pressing it changes the role. */
  chip?: string
  onChip?: () => void
  rail: RailItem[]
  person?: string
  place?: string
  offline: boolean
  /** Writes kept on this phone, not yet sent. */
  waiting: number
  onWaiting?: () => void
  /** The sentence of the demonstration strip, when this is one. */
  demo?: string
}

const NOBODY: FrameValue = { elder: false, rail: [], offline: false, waiting: 0 }

const FrameContext = createContext<FrameValue>(NOBODY)

/** Given once, by app.tsx; every Screen reads it. */
export const FrameProvider = FrameContext.Provider

/** What surrounds the page. */
export function useFrame(): FrameValue {
  return useContext(FrameContext)
}
