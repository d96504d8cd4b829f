import { useLoad, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Screen } from '@/components/Screen'
import { pageStatus } from '@/lib/pageStatus'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { EditForm } from '../components/EditForm'

/** 登记社会组织、更正 */
function Edit() {
  const { organizations } = useStores()
  const { id } = useRouter().params
  const known = id ? organizations.find(id) : undefined
  const loading = useAction(organizations.open)
  useLoad(() => void (id && loading.run(id)))
  if (id && !known) return <Screen title="更正社会组织" {...pageStatus(loading, false)} />
  return <EditForm {...(known && { known })} />
}

export default observer(Edit)
