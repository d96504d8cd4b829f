import type { CollectionDetail } from '@contract/collection'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Button, type ButtonProps } from '@/components/Button'
import { Card } from '@/components/Card'
import { ListItem } from '@/components/ListItem'
import { Screen } from '@/components/Screen'
import { go } from '@/lib/navigate'
import { useDesk } from '@/lib/useDesk'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { CollectionFacts, StatesCard } from '../components/CollectionFacts'
import { type CollectionAct, CollectionSheets } from '../components/CollectionSheets'
import { CrewCard } from '../components/CrewCard'
import { OwnShareCard } from '../components/OwnShareCard'
import { SumsCard } from '../components/SumsCard'
import { open } from '../paths'
import '../index.scss'

/** One main act: what comes next for this person. */
function mainOf(collection: CollectionDetail, act: (which: CollectionAct) => void): ButtonProps {
  const { id, can, state } = collection
  if (can.edit) return { text: '开始收款', icon: 'check', onTap: () => act('open') }
  if (can.collect) return { text: '上门收款', icon: 'money', onTap: () => open('doors', { id }) }
  if (can.reopen) return { text: '恢复收款', icon: 'refresh', onTap: () => act('reopen') }
  const text = state === 'draft' ? '看住户和份额' : '看公开账目'
  return { text, icon: 'doc', onTap: () => open('account', { id }) }
}

/** 费用分摊 */
function Detail() {
  const { collections } = useStores()
  const { id = '' } = useRouter().params
  const isDesk = useDesk()
  const collection = collections.find(id)
  const { screen } = useLoaded(() => collections.load(id), collection !== undefined)
  const [act, setAct] = useState<CollectionAct>()
  if (!collection) return <Screen title="费用分摊" {...screen} />
  const main = mainOf(collection, setAct)
  return (
    <Screen
      title={collection.name}
      subtitle={collection.regionName}
      {...screen}
      acts={<Button {...main} />}
      bottom={!isDesk && <BottomBar main={main} />}
    >
      <View className="co-split">
        <View>
          {collection.mine.map((share) => (
            <OwnShareCard key={share.label} share={share} />
          ))}
          <OwnDoor collection={collection} />
          <CollectionFacts collection={collection} />
        </View>
        <View>
          <Doors collection={collection} onAct={setAct} />
          {collection.states && collection.state !== 'draft' && (
            <StatesCard states={collection.states} />
          )}
          {collection.state !== 'draft' && (
            <SumsCard sums={collection.sums} onOpen={() => open('account', { id })} />
          )}
          {collection.can.seeHouseholds && <CrewCard collection={collection} />}
        </View>
      </View>
      <CollectionSheets collection={collection} act={act} onClose={() => setAct(undefined)} />
    </Screen>
  )
}

/** Whoever has the code of their household sees the own share, before anything is paid. */
function OwnDoor({ collection }: { collection: CollectionDetail }) {
  const { state, mine, can } = collection
  if (state !== 'open' || mine.length > 0 || can.seeHouseholds) return null
  return (
    <Card flush>
      <ListItem
        icon="building"
        title="查看我家要交多少"
        facts="用互助站上门发的住户码，只有自己看得到"
        onTap={() => go('/features/household/pages/mine')}
      />
    </Card>
  )
}

interface DoorsProps {
  collection: CollectionDetail
  onAct: (act: CollectionAct) => void
}

/** What else may be done here; nothing stands here that this person may not. */
function Doors({ collection, onAct }: DoorsProps) {
  const { id, can, state, pendingCount = 0, householdCount } = collection
  const isDraft = state === 'draft'
  if (!can.seeHouseholds) return null
  const waiting = pendingCount > 0 ? `${pendingCount} 笔等待复核` : '没有等待复核的'
  return (
    <Card title="办理" flush>
      <ListItem
        icon="users"
        title="住户和份额"
        facts={`${householdCount} 户`}
        onTap={() => open('households', { id })}
      />
      {!isDraft && (
        <ListItem
          icon="check"
          title="复核和收支"
          facts={waiting}
          onTap={() => open('desk', { id })}
        />
      )}
      {can.edit && (
        <ListItem icon="edit" title="修改费用和约定" onTap={() => open('edit', { id })} />
      )}
      {can.edit && <ListItem icon="trash" title="删除草稿" onTap={() => onAct('discard')} />}
      {can.close && <ListItem icon="done" title="结账" onTap={() => onAct('close')} />}
    </Card>
  )
}

export default observer(Detail)
