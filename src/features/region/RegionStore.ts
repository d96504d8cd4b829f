import type { InputOf } from '@contract/methods'
import type { HubNetwork, Region, RegionDetail, RegionKind } from '@contract/region'
import { makeAutoObservable } from 'mobx'
import type { Call } from '@/lib/call'

/** Below nothing there is the district itself. */
const TOP = ''

/** The places this client knows, one object for each id, and what lies directly below which. */
export class RegionStore {
  private readonly byId = new Map<string, Region>()
  private readonly below = new Map<string, string[]>()
  private readonly hubs = new Map<string, HubNetwork>()
  private readonly above = new Map<string, RegionDetail['ancestors']>()

  constructor(private readonly call: Call) {
    makeAutoObservable<this, 'call'>(this, { call: false }, { autoBind: true })
  }

  find(id: string): Region | undefined {
    return this.byId.get(id)
  }

  /** Undefined until it was loaded. */
  childrenOf(parentId = TOP): Region[] | undefined {
    return this.below.get(parentId)?.flatMap((id) => this.byId.get(id) ?? [])
  }

  ancestorsOf(id: string): RegionDetail['ancestors'] {
    return this.above.get(id) ?? []
  }

  get district(): Region | undefined {
    return this.childrenOf()?.[0]
  }

  /** What lies directly below; for choosing, a list that is here already will do. */
  async load(parentId?: string): Promise<Region[]> {
    const known = this.childrenOf(parentId)
    return known ?? this.reload(parentId)
  }

  async reload(parentId?: string): Promise<Region[]> {
    const regions = await this.call('region.list', parentId ? { parentId } : {})
    this.putBelow(parentId ?? TOP, regions)
    return regions
  }

  /** A place with its ancestors and what lies below it; without an id the district. */
  async open(id?: string): Promise<string> {
    const place = id ?? (await this.load())[0]?.id ?? ''
    const [detail] = await Promise.all([
      this.call('region.find', { id: place }),
      this.reload(place),
    ])
    this.put(detail)
    return place
  }

  async add(parentId: string, kind: RegionKind, name: string): Promise<void> {
    this.put(await this.call('region.add', { parentId, kind, name }))
    await this.open(parentId)
  }

  async rename(id: string, name: string): Promise<void> {
    this.put(await this.call('region.rename', { id, name }))
  }

  async move(id: string, parentId: string, reason: string): Promise<void> {
    this.put(await this.call('region.move', { id, parentId, reason }))
    await this.open(id)
  }

  async merge(id: string, intoId: string, reason: string): Promise<void> {
    this.put(await this.call('region.merge', { id, intoId, reason }))
    await this.open(id)
  }

  async remove(id: string): Promise<void> {
    const parentId = this.ancestorsOf(id).at(-1)?.id
    await this.call('region.remove', { id })
    if (parentId) await this.open(parentId)
  }

  hubsOf(regionId = TOP): HubNetwork | undefined {
    return this.hubs.get(regionId)
  }

  /** Without an id those of the whole district. */
  async loadHubs(regionId?: string): Promise<void> {
    this.putHubs(regionId ?? TOP, await this.call('region.listHubs', regionId ? { regionId } : {}))
  }

  async openHub(input: InputOf<'region.openHub'>): Promise<void> {
    await this.call('region.openHub', input)
  }

  async closeHub(id: string, reason: string): Promise<void> {
    await this.call('region.closeHub', { id, reason })
  }

  /** In another role other things may be done. */
  forget(): void {
    this.byId.clear()
    this.below.clear()
    this.above.clear()
    this.hubs.clear()
  }

  private put({ ancestors, ...region }: RegionDetail): void {
    this.byId.set(region.id, region)
    this.above.set(region.id, ancestors)
  }

  private putHubs(regionId: string, network: HubNetwork): void {
    this.hubs.set(regionId, network)
  }

  private putBelow(parentId: string, regions: Region[]): void {
    for (const region of regions) this.byId.set(region.id, region)
    this.below.set(
      parentId,
      regions.map(({ id }) => id),
    )
  }
}
