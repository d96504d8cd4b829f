import type { SessionInfo } from '@contract/account'
import { useLoad } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Confirm } from '@/components/Confirm'
import { Empty } from '@/components/Empty'
import { ListItem } from '@/components/ListItem'
import { Screen } from '@/components/Screen'
import { Tag } from '@/components/Tag'
import { toast } from '@/components/Toast'
import { formatDateTime } from '@/lib/dates'
import { pageStatus } from '@/lib/pageStatus'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'

/** 登录的设备 */
function Devices() {
  const { account } = useStores()
  const { sessions } = account
  const [chosen, setChosen] = useState<SessionInfo>()
  const loading = useAction(account.loadSessions)
  const revoking = useAction(async (id: string) => {
    await account.revokeSession(id)
    toast('那台设备已经退出登录')
  })
  useLoad(() => void loading.run())
  const revoke = async () => {
    if (chosen) await revoking.run(chosen.id)
    setChosen(undefined)
  }
  return (
    <Screen
      column
      title="登录的设备"
      subtitle="不认识的、不用的，请让它退出"
      {...pageStatus(loading, sessions !== undefined)}
    >
      {sessions?.length === 0 && <Empty icon="device" text="现在没有别的设备登录着您的账号。" />}
      {sessions && sessions.length > 0 && (
        <Card flush>
          {sessions.map((session) => (
            <ListItem
              key={session.id}
              icon="device"
              title={session.device}
              facts={`登录于 ${formatDateTime(session.createdAt)}`}
              side={session.current && <Tag tone="ok" text="这一台" />}
              act={
                !session.current && (
                  <Button kind="secondary" small text="让它退出" onTap={() => setChosen(session)} />
                )
              }
            />
          ))}
        </Card>
      )}
      <Confirm
        isOpen={chosen !== undefined}
        title="让这台设备退出？"
        lost={`“${chosen?.device ?? ''}”要重新登录才能再用。`}
        act="让它退出"
        busy={revoking.isBusy}
        onConfirm={() => void revoke()}
        onCancel={() => setChosen(undefined)}
      />
    </Screen>
  )
}

export default observer(Devices)
