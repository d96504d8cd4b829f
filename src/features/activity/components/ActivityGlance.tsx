import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { Button } from '@/components/Button'
import { ErrorPanel } from '@/components/ErrorPanel'
import { Skeleton } from '@/components/Skeleton'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { open } from '../paths'
import { ActivityHead, ActivityPapers, PeopleCard } from './ActivityFacts'
import { ShiftList } from './ShiftList'

/** At a desk: the activity beside the list. */
export const ActivityGlance = observer(function ActivityGlance({ id }: { id: string }) {
  const { activities } = useStores()
  const activity = activities.find(id)
  const loading = useAction(activities.load)
  const { run } = loading
  useEffect(() => void run(id), [run, id])
  if (!activity) {
    return loading.error ? (
      <ErrorPanel text={loading.error} onRetry={() => void loading.retry()} />
    ) : (
      <Skeleton />
    )
  }
  return (
    <>
      <Button kind="secondary" icon="right" text="打开活动" onTap={() => open('detail', { id })} />
      <ActivityHead activity={activity} />
      <ShiftList activity={activity} />
      <ActivityPapers activity={activity} />
      <PeopleCard activity={activity} />
    </>
  )
})
