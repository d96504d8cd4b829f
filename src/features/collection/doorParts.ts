/** Which doors are shown, and what they come to: pure, for the list in the hand. */
import type { Household } from '@contract/collection'

export type DoorPart = 'open' | 'waiting' | 'done' | 'vacant' | 'all'

export const DOOR_PARTS: { key: DoorPart; text: string }[] = [
  { key: 'open', text: '还没交' },
  { key: 'waiting', text: '待复核' },
  { key: 'vacant', text: '空置' },
  { key: 'done', text: '已办' },
  { key: 'all', text: '全部' },
]

const STATES: Record<Exclude<DoorPart, 'all'>, Household['state'][]> = {
  open: ['due', 'disputed', 'refunded'],
  waiting: ['entered'],
  vacant: ['vacant'],
  done: ['paid', 'waived'],
}

export const isInPart = (part: DoorPart, { state }: Household): boolean =>
  part === 'all' || STATES[part].includes(state)

/** 俞范新村 7号楼: under which heading a door stands. */
export const buildingOf = ({ estateName, building }: Household): string =>
  [estateName, /^\d+$/.test(building) ? `${building}号楼` : building].filter(Boolean).join(' ')

/** The buildings in the order of the walk. */
export const buildingsOf = (households: Household[]): string[] => [
  ...new Set(households.map(buildingOf)),
]

/** 2单元 301室: what is left to say within its building. */
export function doorOf({ entrance, room }: Household): string {
  const unit = (name: string, word: string) => (/^\d+$/.test(name) ? `${name}${word}` : name)
  return [entrance && unit(entrance, '单元'), unit(room, '室')].filter(Boolean).join(' ')
}
