import { MEMBER_PLACES } from '@contract/member'
import { useLoad, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { Place } from '@/components/RegionPicker'
import { Screen } from '@/components/Screen'
import { pageStatus } from '@/lib/pageStatus'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { AddForm } from '../components/AddForm'
import { CorrectForm } from '../components/CorrectForm'

/** 登记党员、更正党员信息 */
function Edit() {
  const { members, regions, account } = useStores()
  const { id, regionId } = useRouter().params
  const [start, setStart] = useState<Place | null>()
  const loading = useAction(async () => {
    const { acting } = id ? await account.ready() : await account.requireOffice()
    if (id) await members.open(id)
    const own = acting?.role === 'communityOfficer' ? acting.placeId : undefined
    const from = regionId ?? own
    if (from) await regions.open(from)
    const region = from ? regions.find(from) : undefined
    const isPlace = MEMBER_PLACES.some((kind) => kind === region?.kind)
    setStart(region && isPlace ? { id: region.id, name: region.name } : null)
  })
  useLoad(() => void loading.run())

  const member = id ? members.find(id) : undefined
  const isReady = start !== undefined && (!id || member !== undefined)
  if (!isReady) return <Screen title={titleOf(id)} {...pageStatus(loading, false)} />
  return member ? <CorrectForm member={member} /> : <AddForm start={start} />
}

const titleOf = (id: string | undefined) => (id ? '更正党员信息' : '登记党员')

export default observer(Edit)
