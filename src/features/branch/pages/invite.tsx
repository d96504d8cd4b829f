import { RULES } from '@contract/rules'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Confirm } from '@/components/Confirm'
import { Screen } from '@/components/Screen'
import { TextSheet } from '@/components/TextSheet'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { share, useShare } from '@/lib/share'
import { useAction } from '@/lib/useAction'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { InvitationList } from '../components/InvitationList'
import { InvitationReady } from '../components/InvitationReady'
import { InviteForm } from '../components/InviteForm'
import { pathOf } from '../paths'
import type { Terms } from '../rosterStore'

/** 邀请党员: a new invitation, and those that were sent out. */
function Invite() {
  const { branches, rosters } = useStores()
  const { id = '' } = useRouter().params
  const branch = branches.find(id)
  const { screen } = useLoaded(async () => {
    const { can } = await branches.load(id)
    if (can.invite) await rosters.loadInvitations(id)
  }, branch !== undefined)
  const [endingId, setEndingId] = useState<string>()
  const invitation = rosters.invitationOf(id)
  const inviting = useAction((terms: Terms) => rosters.invite(id, terms))
  const giving = useAction(async (reason: string) => {
    await branches.giveReason({ id, rule: 'P-2', reason })
    await inviting.retry()
  })
  const ending = useAction(async () => {
    if (endingId) await rosters.endInvitation(id, endingId)
    setEndingId(undefined)
    toast('邀请已停用')
  })
  const message = {
    title: `请加入${branch?.name ?? '支部'}`,
    path: invitation ? `${pathOf('join')}?t=${invitation.token}` : pathOf('join'),
  }
  useShare(() => message)
  if (!branch) return <Screen title="邀请党员" {...screen} />
  const needsReason = inviting.code === 'reason_required'

  return (
    <Screen title="邀请党员" subtitle={branch.name} {...screen}>
      {invitation ? (
        <InvitationReady
          branch={branch}
          invitation={invitation}
          onShare={() => void share(message)}
          onEnd={() => setEndingId(invitation.id)}
        />
      ) : (
        <View className="br-form">
          <InviteForm
            branch={branch}
            busy={inviting.isBusy}
            error={needsReason ? undefined : inviting.error}
            onInvite={(terms) => void inviting.run(terms)}
          />
        </View>
      )}
      <View className={invitation ? '' : 'br-form'}>
        <InvitationList
          invitations={rosters.invitationsOf(id).filter((one) => one.id !== invitation?.id)}
          onEnd={(one) => setEndingId(one.id)}
        />
      </View>
      <TextSheet
        isOpen={needsReason}
        title="邀请更多党员，请说明理由"
        label="理由"
        placeholder="为什么需要更多党员，怎样管理"
        act="记录理由并生成邀请"
        busy={giving.isBusy}
        error={giving.error}
        onSend={(reason) => void giving.run(reason)}
        onClose={inviting.clear}
      >
        <Warning
          text={`现有党员 ${branch.memberCount} 人，再邀请会超过 50 人。建议分设党小组，或分成几个支部。`}
          basis={`${RULES['P-2'].article}：${RULES['P-2'].says}`}
        />
      </TextSheet>
      <Confirm
        isOpen={endingId !== undefined}
        title="停用这个邀请？"
        lost={
          ending.error ??
          '已发出去的二维码和链接都不能再用。已经加入的党员不受影响，可以另发新的邀请。'
        }
        act="停用"
        busy={ending.isBusy}
        onConfirm={() => void ending.run()}
        onCancel={() => setEndingId(undefined)}
      />
    </Screen>
  )
}

export default observer(Invite)
