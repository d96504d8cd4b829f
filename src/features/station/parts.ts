/** The parts of the list that the tab offers, and what the server is asked for each. */
import type { StationFilter } from './stationStore'
import { STATE } from './words'

export type Part = 'all' | 'mine' | 'proposed' | 'open' | 'resting' | 'closed'

export const PARTS: { key: Part; text: string; isFor?: 'bound' | 'offices' }[] = [
  { key: 'all', text: '全部' },
  { key: 'mine', text: '我参与的', isFor: 'bound' },
  { key: 'proposed', text: STATE.proposed.text, isFor: 'offices' },
  { key: 'open', text: STATE.open.text },
  { key: 'resting', text: STATE.resting.text },
  { key: 'closed', text: STATE.closed.text },
]

export const partFilter = (part: Part): StationFilter =>
  part === 'all' ? {} : part === 'mine' ? { mine: true } : { state: part }
