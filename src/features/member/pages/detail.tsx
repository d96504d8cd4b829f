import { useDidShow, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Screen } from '@/components/Screen'
import { pageStatus } from '@/lib/pageStatus'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { MemberView } from '../components/MemberView'

/** 党员 */
function Detail() {
  const { members } = useStores()
  const { id = '' } = useRouter().params
  const member = members.find(id)
  const loading = useAction(members.open)
  useDidShow(() => void loading.run(id))
  return (
    <Screen title="党员信息" {...pageStatus(loading, member !== undefined)}>
      {member && <MemberView member={member} />}
    </Screen>
  )
}

export default observer(Detail)
