import type { Region } from '@contract/region'

type Load = (parentId?: string) => Promise<Region[]>

/** The buildings of the place that a branch is for: its own, or those of the estates in it. */
export async function buildingsIn(regionId: string | undefined, load: Load): Promise<Region[]> {
  const places = await load(regionId)
  const estates = places.filter(({ kind }) => kind === 'estate')
  const inside = await Promise.all(
    estates.map(async ({ id, name }) => {
      const below = await load(id)
      // Each estate has a building of that number.
      return estates.length > 1 ? below.map((one) => ({ ...one, name: name + one.name })) : below
    }),
  )
  return [...places, ...inside.flat()].filter(({ kind }) => kind === 'building')
}
