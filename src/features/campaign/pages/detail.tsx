import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Acts } from '@/components/Acts'
import { BottomBar } from '@/components/BottomBar'
import { Button } from '@/components/Button'
import { Confirm } from '@/components/Confirm'
import { Screen } from '@/components/Screen'
import { TextSheet } from '@/components/TextSheet'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { back, go } from '@/lib/navigate'
import { ACTIVITIES } from '@/lib/tabs'
import { useAction } from '@/lib/useAction'
import { useDesk } from '@/lib/useDesk'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { CampaignHead, CampaignProgress } from '../components/CampaignFacts'
import { open } from '../paths'

/** 公益月: what it is, how far it has come, and the way to its activities. */
function Detail() {
  const { activities, campaigns } = useStores()
  const { id = '' } = useRouter().params
  const campaign = campaigns.find(id)
  const isDesk = useDesk()
  const [isCancelling, setCancelling] = useState(false)
  const [isDiscarding, setDiscarding] = useState(false)
  const { screen } = useLoaded(() => campaigns.load(id), campaign !== undefined)
  const publishing = useAction(async () => {
    await campaigns.publish(id)
    toast('已发布')
  })
  const cancelling = useAction(async (reason: string) => {
    await campaigns.cancel(id, reason)
    setCancelling(false)
    toast('已取消')
  })
  const discarding = useAction(async (version: number) => {
    await campaigns.discard(id, version)
    toast('草稿已删除')
    back(ACTIVITIES)
  })
  if (!campaign) return <Screen title="公益月" {...screen} />

  const { can, name, phase } = campaign
  const see = {
    text: '看活动',
    icon: 'activity' as const,
    onTap: () => {
      activities.look({ id, name })
      go(ACTIVITIES)
    },
  }
  const publish = { text: '发布', busy: publishing.isBusy, onTap: () => void publishing.run() }
  const main = phase === 'draft' && can.publish ? publish : see
  return (
    <Screen
      title={name}
      {...screen}
      acts={<Button {...main} />}
      bottom={!isDesk && <BottomBar main={main} />}
    >
      {publishing.error && <Warning text={publishing.error} />}
      <CampaignProgress campaign={campaign} />
      <CampaignHead campaign={campaign} />
      <Acts>
        {can.createActivity && (
          <Button
            kind="secondary"
            small
            icon="plus"
            text="发起活动"
            onTap={() => go('/features/activity/pages/edit')}
          />
        )}
        {can.edit && phase !== 'ended' && (
          <Button
            kind="secondary"
            small
            icon="edit"
            text="修改"
            onTap={() => open('edit', { id })}
          />
        )}
        {can.edit && (
          <Button
            kind="secondary"
            small
            icon="clock"
            text="操作记录"
            onTap={() => go('/features/account/pages/events', { kind: 'campaign', id, name })}
          />
        )}
        {can.discard && (
          <Button
            kind="danger"
            small
            icon="close"
            text="删除草稿"
            onTap={() => setDiscarding(true)}
          />
        )}
        {can.cancel && phase !== 'ended' && (
          <Button kind="danger" small icon="close" text="取消" onTap={() => setCancelling(true)} />
        )}
      </Acts>
      <Confirm
        isOpen={isDiscarding}
        title="删除这份草稿？"
        lost={discarding.error ?? `“${name}”还没有发布，删除后不能恢复。`}
        act="删除草稿"
        busy={discarding.isBusy}
        onConfirm={() => void discarding.run(campaign.version)}
        onCancel={() => setDiscarding(false)}
      />
      <TextSheet
        isOpen={isCancelling}
        title={`取消“${name}”`}
        label="原因"
        hint="已经发布的活动照常进行，要取消的请逐个办理"
        act="取消"
        busy={cancelling.isBusy}
        error={cancelling.error}
        onSend={(reason) => void cancelling.run(reason)}
        onClose={() => setCancelling(false)}
      />
    </Screen>
  )
}

export default observer(Detail)
