import { useLoad, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Screen } from '@/components/Screen'
import { pageStatus } from '@/lib/pageStatus'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { EditForm } from '../components/EditForm'

/** 登记社会组织、更正 */
function Edit() {
  const { organizations, account } = useStores()
  const { id } = useRouter().params
  const known = id ? organizations.find(id) : undefined
  const [isLetIn, setLetIn] = useState(false)
  const loading = useAction(async () => {
    await account.requireOffice()
    if (id) await organizations.open(id)
    setLetIn(true)
  })
  useLoad(() => void loading.run())
  if (!isLetIn || (id && !known)) {
    return <Screen title={id ? '更正社会组织' : '登记社会组织'} {...pageStatus(loading, false)} />
  }
  return <EditForm {...(known && { known })} />
}

export default observer(Edit)
