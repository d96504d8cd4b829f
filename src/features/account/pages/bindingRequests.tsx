import type { BindingRequest } from '@contract/account'
import { useLoad } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Empty } from '@/components/Empty'
import { ErrorPanel } from '@/components/ErrorPanel'
import { Screen } from '@/components/Screen'
import { toast } from '@/components/Toast'
import { pageStatus } from '@/lib/pageStatus'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { RejectSheet } from '../components/RejectSheet'
import { RequestCard } from '../components/RequestCard'

/** 绑定申请 */
function BindingRequests() {
  const { offices, account } = useStores()
  const { requests } = offices
  const [rejected, setRejected] = useState<BindingRequest>()
  const loading = useAction(async () => {
    await account.requireRosterReader()
    await offices.loadRequests()
  })
  const deciding = useAction(offices.decide)
  useLoad(() => void loading.run())
  const approve = async ({ id, name }: BindingRequest) => {
    if (await deciding.run(id, true)) toast(`${name} 已绑定`)
  }
  const reject = async (reason: string) => {
    if (!rejected || !(await deciding.run(rejected.id, false, reason))) return
    toast(`已答复 ${rejected.name}`)
    setRejected(undefined)
  }
  return (
    <Screen
      column
      title="绑定申请"
      subtitle="核对是不是本人，再绑定"
      {...pageStatus(loading, requests !== undefined)}
    >
      {deciding.error && !rejected && (
        <ErrorPanel text={deciding.error} onRetry={() => void loading.run()} />
      )}
      {requests?.length === 0 && <Empty icon="done" text="没有等着核对的申请。" />}
      {requests?.map((request) => (
        <RequestCard
          key={request.id}
          request={request}
          busy={deciding.isBusy}
          onApprove={() => void approve(request)}
          onReject={() => setRejected(request)}
        />
      ))}
      <RejectSheet
        key={rejected?.id ?? 'none'}
        title={`不通过 ${rejected?.name ?? ''} 的申请`}
        label="理由"
        hint="申请人会看到，请写清楚怎样才能通过"
        act="不通过"
        isOpen={rejected !== undefined}
        busy={deciding.isBusy}
        error={deciding.error}
        onClose={() => setRejected(undefined)}
        onDone={(reason) => void reject(reason)}
      />
    </Screen>
  )
}

export default observer(BindingRequests)
