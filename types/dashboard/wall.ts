/** 大屏 — what a wall shows to whoever stands before it: aggregates alone, never of few people. */
import * as v from 'valibot'
import { Id, type PersonRef, text } from '../common'
import type { ProblemKind } from '../problem'
import type { FigureName } from './figures'
import type { Computed, Figure, MonthRow, PlaceRef, Ranking } from './page'

/** Read from some metres away: eight numbers and no more. */
export const WALL_FIGURES = [
  'partyShare',
  'problemsSolved',
  'stationTimes',
  'recentMinutes',
  'temporaryActive',
  'members',
  'organizations',
  'microServices',
] as const satisfies readonly FigureName[]

export interface WallPlace {
  id: string
  name: string
  minutes: Computed
  stations: number
}

/** Of a solved problem: what kind, where, how fast; nobody's name and nobody's words. */
export interface SolvedLine {
  id: string
  kind: ProblemKind
  stationName: string
  solvedOn: string
  days: number
}

export interface Wall {
  place: PlaceRef
  figures: Figure[]
  /** The next level. */
  places: WallPlace[]
  months: MonthRow[]
  ranking?: Ranking
  /** Solved in the last thirty days and in public view, the latest first. */
  solved: SolvedLine[]
  asOf: { service?: string; registers?: string }
  /** Of a screen without a person: until when its link holds. */
  expiresAt?: string
}

/** A screen that hangs somewhere without a person: what it is called, until when its link holds. */
export interface WallScreen {
  id: string
  name: string
  createdBy: PersonRef
  createdAt: string
  expiresAt: string
  endedAt?: string
}

/** How many days a link may hold at most. */
export const MOST_SCREEN_DAYS = 400

export const WallInput = v.strictObject({ regionId: v.optional(Id) })
/** The secret of a link, as it was given to the screen. */
export const ScreenWallInput = v.strictObject({
  token: v.pipe(v.string(), v.regex(/^[\w-]{20,64}$/, '链接不完整')),
})
export const ListScreensInput = v.strictObject({ regionId: Id })
export const OpenScreenInput = v.strictObject({
  regionId: Id,
  name: text(30, '大屏的名称'),
  days: v.pipe(
    v.number('请填写有效天数'),
    v.integer('有效天数是整数'),
    v.minValue(1, '有效天数最少 1 天'),
    v.maxValue(MOST_SCREEN_DAYS, `有效天数最多 ${MOST_SCREEN_DAYS} 天`),
  ),
})
export const EndScreenInput = v.strictObject({ id: Id })

interface Screens {
  placeName: string
  screens: WallScreen[]
}

export interface WallApi {
  'dashboard.wall': { input: v.InferInput<typeof WallInput>; output: Wall }
  'dashboard.screenWall': { input: v.InferInput<typeof ScreenWallInput>; output: Wall }
  'dashboard.listScreens': { input: v.InferInput<typeof ListScreensInput>; output: Screens }
  'dashboard.openScreen': {
    input: v.InferInput<typeof OpenScreenInput>
    output: Screens & { token: string }
  }
  'dashboard.endScreen': { input: v.InferInput<typeof EndScreenInput>; output: Screens }
}
