import { RULES } from '@contract/rules'
import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Confirm } from '@/components/Confirm'
import { ChipsField } from '@/components/Field'
import { Screen } from '@/components/Screen'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { daysUntil, formatDateTime } from '@/lib/dates'
import { canPrint, print } from '@/lib/print'
import { share, useShare } from '@/lib/share'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { InvitationPaper } from '../components/InvitationPaper'
import { TextSheet } from '../components/TextSheet'
import { linkTo, pathOf } from '../paths'
import { useLoaded } from '../useLoaded'

const DAYS = ['3', '7', '15', '30'].map((value) => ({ value, text: `${value} 天` }))

/** 邀请党员 */
function Invite() {
  const { branches, rosters } = useStores()
  const { id = '' } = useRouter().params
  const branch = branches.find(id)
  const { screen } = useLoaded(() => branches.load(id), branch !== undefined)
  const [days, setDays] = useState('7')
  const [isEnding, setEnding] = useState(false)
  const invitation = rosters.invitationOf(id)
  const inviting = useAction(() => rosters.invite(id, Number(days)))
  const giving = useAction(async (reason: string) => {
    await branches.giveReason({ id, rule: 'P-2', reason })
    inviting.clear()
    await inviting.run()
  })
  const ending = useAction(async () => {
    if (invitation) await rosters.endInvitation(id, invitation.id)
    setEnding(false)
    toast('邀请已停用')
  })
  const message = {
    title: `请加入${branch?.name ?? '支部'}`,
    path: invitation ? `${pathOf('join')}?t=${invitation.token}` : pathOf('join'),
  }
  useShare(() => message)
  if (!branch) return <Screen title="邀请党员" {...screen} />

  const link = invitation && linkTo('join', { t: invitation.token })
  const copy = async () => {
    await Taro.setClipboardData({ data: link ?? '' })
    toast('链接已复制，可以发到群里')
  }

  return (
    <Screen title="邀请党员" subtitle={branch.name} {...screen}>
      <View className={invitation ? '' : 'br-form'}>
        {!invitation && (
          <Card title="发一个邀请">
            <View className="br-text br-text--gap">
              党员打开邀请，看清要加入的支部，由本人确认加入。组织关系不转接，仍在原来的支部。
            </View>
            <ChipsField
              label="多少天内有效"
              options={DAYS}
              value={[days]}
              onChange={([value = '7']) => setDays(value)}
            />
            {inviting.error && inviting.code !== 'reason_required' && (
              <View className="br-error">{inviting.error}</View>
            )}
            <Button
              text="生成邀请"
              icon="qr"
              busy={inviting.isBusy}
              disabled={!branch.can.invite}
              onTap={() => void inviting.run()}
            />
            {!branch.can.invite && (
              <View className="br-text br-text--gap">
                您当前的身份不能邀请，请由书记或社区办理。
              </View>
            )}
          </Card>
        )}
        {invitation && (
          <View className="br-split">
            <InvitationPaper branch={branch} invitation={invitation} link={link} />
            <View className="no-print">
              <Warning
                tone="info"
                text={`${expiryWords(invitation.expiresAt)}（${formatDateTime(invitation.expiresAt)}）。关闭以后不能再显示这个二维码，可以重新生成。`}
              />
              <View className="br-acts">
                <Button
                  text="发给党员"
                  icon="share"
                  open="share"
                  onTap={() => void share(message)}
                />
                {link && (
                  <Button kind="secondary" text="复制链接" icon="send" onTap={() => void copy()} />
                )}
                {canPrint && link && (
                  <Button kind="secondary" text="打印通知" icon="print" onTap={print} />
                )}
                <Button kind="plain" text="停用" icon="close" onTap={() => setEnding(true)} />
              </View>
            </View>
          </View>
        )}
        <TextSheet
          isOpen={inviting.code === 'reason_required'}
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
          isOpen={isEnding}
          title="停用这个邀请？"
          lost={
            ending.error ??
            '已发出去的二维码和链接都不能再用。已经加入的党员不受影响，可以另发新的邀请。'
          }
          act="停用"
          busy={ending.isBusy}
          onConfirm={() => void ending.run()}
          onCancel={() => setEnding(false)}
        />
      </View>
    </Screen>
  )
}

function expiryWords(at: string): string {
  const days = daysUntil(at)
  return days <= 0 ? '今天过期' : `${days} 天后过期`
}

export default observer(Invite)
