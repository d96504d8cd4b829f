import { useDidShow, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Screen } from '@/components/Screen'
import { pageStatus } from '@/lib/pageStatus'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { OrganizationView } from '../components/OrganizationView'

/** 社会组织 */
function Detail() {
  const { organizations } = useStores()
  const { id = '' } = useRouter().params
  const organization = organizations.find(id)
  const loading = useAction(organizations.open)
  useDidShow(() => void loading.run(id))
  return (
    <Screen title="社会组织" {...pageStatus(loading, organization !== undefined)}>
      {organization && <OrganizationView organization={organization} />}
    </Screen>
  )
}

export default observer(Detail)
