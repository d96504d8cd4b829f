import type { Found } from '@/components/SearchPicker'
import { useStores } from '@/stores/root'

/** Finds a regular branch of this system by its name. */
export function useLookBranches(): (query: string) => Promise<Found[]> {
  const { members } = useStores()
  return async (query) =>
    (await members.lookBranches(query)).map(({ id, name, regionName }) => ({
      id,
      name,
      facts: regionName,
    }))
}
