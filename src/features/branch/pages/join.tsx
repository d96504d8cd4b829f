import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Card } from '@/components/Card'
import { Done } from '@/components/Done'
import { Empty } from '@/components/Empty'
import { Screen } from '@/components/Screen'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { go, replace } from '@/lib/navigate'
import { HOME } from '@/lib/tabs'
import { useAction } from '@/lib/useAction'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { ApplyForm } from '../components/ApplyForm'
import { InvitationFacts } from '../components/InvitationFacts'
import { open, pathOf } from '../paths'

/** 加入支部: opened by the link of an invitation. */
function Join() {
  const { rosters } = useStores()
  const { t: token = '' } = useRouter().params
  const preview = rosters.previewOf(token)
  const { screen, code } = useLoaded(() => rosters.preview(token), preview !== undefined)
  const [groupId, setGroupId] = useState<string>()
  const joining = useAction(async () => {
    const { id } = await rosters.accept(token, groupId)
    toast('欢迎加入')
    replace(`${pathOf('detail')}?id=${id}`)
  })
  const applying = useAction(rosters.requestToJoin)
  const isOver = code === 'not_found' || code === 'invitation_ended'
  if (!token || isOver) {
    return (
      <Screen title="加入支部">
        <Empty
          icon="qr"
          text={
            token
              ? '这个邀请已经停用或过期，请书记重新发一个。'
              : '这个链接不完整。请重新打开书记发来的邀请，或再扫一次二维码。'
          }
          act={{ text: '回首页', onTap: () => go(HOME) }}
        />
      </Screen>
    )
  }
  if (!preview) return <Screen title="加入支部" {...screen} />

  const { next, branchId, branchName } = preview
  const bottom = {
    join: {
      main: { text: '我自愿加入', busy: joining.isBusy, onTap: () => void joining.run() },
      note: joining.error ?? '由本人确认。组织关系不转接，可以随时退出。',
    },
    signIn: {
      main: {
        text: '登录后加入',
        onTap: () => go('/features/account/pages/signIn', { to: `${pathOf('join')}?t=${token}` }),
      },
      note: '先登录，再回到这里确认加入。',
    },
    joined: { main: { text: '打开支部', onTap: () => open('detail', { id: branchId }) } },
    applied: { main: { text: '回首页', onTap: () => go(HOME) } },
    apply: undefined,
  }[next]

  return (
    <Screen
      column
      title="加入支部"
      {...screen}
      {...(bottom && { bottom: <BottomBar {...bottom} /> })}
    >
      {next === 'joined' && (
        <Card>
          <Done title="已经加入" text={branchName} note="组织关系没有变动，仍在原来的支部。" />
        </Card>
      )}
      {next === 'applied' && (
        <Card>
          <Done
            icon="waiting"
            title="申请已提交"
            text={`书记核对后，您就能进入${branchName}。`}
            note="再打开这个邀请，就能看到结果。"
          />
        </Card>
      )}
      {preview.refusedReason && (
        <Warning text={`上次的申请没有同意：${preview.refusedReason}。核对后可以再次申请。`} />
      )}
      <InvitationFacts
        preview={preview}
        groupId={groupId}
        onGroup={next === 'join' || next === 'apply' ? setGroupId : undefined}
      />
      {next === 'apply' && (
        <ApplyForm
          token={token}
          groupId={groupId}
          busy={applying.isBusy}
          error={applying.error}
          problems={applying.problems}
          onApply={(input) => void applying.run(input)}
        />
      )}
    </Screen>
  )
}

export default observer(Join)
