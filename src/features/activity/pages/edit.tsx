import { useDidShow, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Screen } from '@/components/Screen'
import { pageStatus } from '@/lib/pageStatus'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { EditForm } from '../components/EditForm'

/** 发起活动、修改活动 */
function Edit() {
  const { account, activities, campaigns } = useStores()
  const { id, step } = useRouter().params
  const [isFresh, setFresh] = useState(false)
  const loading = useAction(async () => {
    await Promise.all([account.ready(), campaigns.loadOpen(), id && activities.load(id)])
    setFresh(true)
  })
  useDidShow(() => {
    if (!isFresh) void loading.run()
  })
  const activity = id && isFresh ? activities.find(id) : undefined
  const title = !id ? '发起活动' : activity?.phase === 'draft' ? '修改草稿' : '修改活动'
  if (!isFresh) return <Screen title={title} {...pageStatus(loading, false)} />
  return <EditForm title={title} activity={activity} first={Number(step ?? 0)} />
}

export default observer(Edit)
