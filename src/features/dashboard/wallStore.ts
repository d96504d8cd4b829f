import type { Wall, WallScreen } from '@contract/dashboard'
import type { InputOf } from '@contract/methods'
import { makeAutoObservable } from 'mobx'
import type { Call } from '@/lib/call'

/** Which wall: of a screen by its link, of a place by its id, of the place that one acts for. */
export interface WallKey {
  token?: string | undefined
  regionId?: string | undefined
}

interface Screens {
  placeName: string
  screens: WallScreen[]
}

/** One wall, asked for again and again for as long as it hangs, and the links that were given out. */
export class WallStore {
  wall: Wall | undefined = undefined
  /** When the wall that is shown came, in milliseconds. */
  cameAt = 0
  /** Of the link made last: its secret is told this once. */
  token: string | undefined = undefined
  private key = ''
  private readonly screens = new Map<string, Screens>()

  constructor(private readonly call: Call) {
    makeAutoObservable<this, 'call'>(this, { call: false }, { autoBind: true })
  }

  find(key: WallKey): Wall | undefined {
    return this.key === nameOf(key) ? this.wall : undefined
  }

  screensOf(regionId: string): Screens | undefined {
    return this.screens.get(regionId)
  }

  async load(key: WallKey): Promise<void> {
    const { token, regionId } = key
    const wall = token
      ? await this.call('dashboard.screenWall', { token })
      : await this.call('dashboard.wall', regionId ? { regionId } : {})
    this.put(key, wall)
  }

  async loadScreens(regionId: string): Promise<void> {
    this.putScreens(regionId, await this.call('dashboard.listScreens', { regionId }))
  }

  async openScreen(input: InputOf<'dashboard.openScreen'>): Promise<void> {
    const { token, ...screens } = await this.call('dashboard.openScreen', input)
    this.putScreens(input.regionId, screens)
    this.showToken(token)
  }

  async endScreen(regionId: string, id: string): Promise<void> {
    this.putScreens(regionId, await this.call('dashboard.endScreen', { id }))
  }

  forget(): void {
    this.wall = undefined
    this.key = ''
    this.token = undefined
    this.screens.clear()
  }

  showToken(token: string | undefined): void {
    this.token = token
  }

  private put(key: WallKey, wall: Wall): void {
    this.wall = wall
    this.key = nameOf(key)
    this.cameAt = Date.now()
  }

  private putScreens(regionId: string, screens: Screens): void {
    this.screens.set(regionId, screens)
  }
}

const nameOf = ({ token, regionId }: WallKey) => `${token ?? ''} ${regionId ?? ''}`
