import type { Region, RegionKind } from '@contract/region'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Breadcrumb } from '@/components/Breadcrumb'
import { Button } from '@/components/Button'
import { Empty } from '@/components/Empty'
import { ErrorPanel } from '@/components/ErrorPanel'
import { ListItem } from '@/components/ListItem'
import { Skeleton } from '@/components/Skeleton'
import { useAction } from '@/lib/useAction'
import { REGION_WORDS } from '@/lib/words'

interface Props {
  load: (parentId?: string) => Promise<Region[]>
  kinds: readonly RegionKind[]
  onChoose: (place: { id: string; name: string }) => void
}

/** Down the tree, one level at a time: what may be chosen is chosen, the rest is walked into. */
export function RegionWalk({ load, kinds, onChoose }: Props) {
  const [path, setPath] = useState<Region[]>([])
  const [rows, setRows] = useState<Region[]>()
  const loading = useAction(async (to: Region[]) => {
    const below = await load(to.at(-1)?.id)
    // The district alone is no choice: start with what lies in it.
    const only = to.length === 0 && below.length === 1 ? below[0] : undefined
    setPath(only ? [only] : to)
    setRows(only ? await load(only.id) : below)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it opens
  useEffect(() => void loading.run([]), [])

  const here = path.at(-1)
  const isChoice = ({ kind }: Region) => kinds.includes(kind)
  const walk = (to: Region[]) => void loading.run(to)
  const onTap = (region: Region) =>
    isChoice(region) && !leadsOn(region, kinds) ? onChoose(region) : walk([...path, region])

  return (
    <View>
      <Breadcrumb
        items={path.map(({ id, name }) => ({ key: id, text: name }))}
        onOpen={(index) => walk(path.slice(0, index + 1))}
      />
      {here && isChoice(here) && (
        <Button kind="secondary" small text={`就选“${here.name}”`} onTap={() => onChoose(here)} />
      )}
      {loading.error && <ErrorPanel text={loading.error} onRetry={() => void loading.retry()} />}
      {!rows && !loading.error && <Skeleton rows={2} />}
      {rows?.length === 0 && <Empty text="下面还没有登记区域。" icon="pin" />}
      {rows?.map((region) => (
        <ListItem
          key={region.id}
          title={region.name}
          facts={factsOf(region)}
          onTap={() => onTap(region)}
        />
      ))}
    </View>
  )
}

const DEPTH: Record<RegionKind, number> = {
  district: 0,
  subdistrict: 1,
  town: 1,
  community: 2,
  village: 2,
  area: 3,
  estate: 4,
  building: 5,
  household: 6,
}

/** Whether something that may be chosen lies deeper. */
function leadsOn({ kind, childCount }: Region, kinds: readonly RegionKind[]): boolean {
  return childCount > 0 && kinds.some((other) => DEPTH[other] > DEPTH[kind])
}

function factsOf({ kind, childCount }: Region): string {
  return childCount > 0 ? `${REGION_WORDS[kind]} · 下面有 ${childCount} 个` : REGION_WORDS[kind]
}
