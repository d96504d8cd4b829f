import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { ErrorPanel } from '@/components/ErrorPanel'
import { Skeleton } from '@/components/Skeleton'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { MemberView } from './MemberView'

/** At a desk: the member beside the roster. */
export const MemberAside = observer(function MemberAside({ id }: { id: string }) {
  const { members } = useStores()
  const member = members.find(id)
  const loading = useAction(members.open)
  useEffect(() => void loading.run(id), [id, loading.run])
  if (loading.error && !member) {
    return <ErrorPanel text={loading.error} onRetry={() => void loading.retry()} />
  }
  if (!member) return <Skeleton rows={1} />
  return <MemberView key={id} member={member} named />
})
