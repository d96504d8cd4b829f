import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { Button } from '@/components/Button'
import { ErrorPanel } from '@/components/ErrorPanel'
import { Skeleton } from '@/components/Skeleton'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { open } from '../paths'
import { HoldersCard, StationHead } from './StationFacts'

/** At a desk: the station beside the list. */
export const StationGlance = observer(function StationGlance({ id }: { id: string }) {
  const { stations } = useStores()
  const station = stations.find(id)
  const { run, error, retry } = useAction(stations.load)
  useEffect(() => void run(id), [run, id])
  if (!station) {
    return error ? <ErrorPanel text={error} onRetry={() => void retry()} /> : <Skeleton />
  }
  return (
    <>
      <Button
        kind="secondary"
        icon="right"
        text="打开互助站"
        onTap={() => open('detail', { id })}
      />
      <StationHead station={station} />
      <HoldersCard station={station} />
    </>
  )
})
