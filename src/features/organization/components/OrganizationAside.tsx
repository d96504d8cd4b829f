import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { ErrorPanel } from '@/components/ErrorPanel'
import { Skeleton } from '@/components/Skeleton'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { OrganizationView } from './OrganizationView'

/** At a desk: the organisation beside the registry. */
export const OrganizationAside = observer(function OrganizationAside({ id }: { id: string }) {
  const { organizations } = useStores()
  const organization = organizations.find(id)
  const loading = useAction(organizations.open)
  useEffect(() => void loading.run(id), [id, loading.run])
  if (organization) return <OrganizationView key={id} organization={organization} named />
  if (!loading.error) return <Skeleton rows={1} />
  return <ErrorPanel text={loading.error} onRetry={() => void loading.retry()} />
})
