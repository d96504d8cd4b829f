import type { SealRequest } from '@contract/activity'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { Screen } from '@/components/Screen'
import { TextSheet } from '@/components/TextSheet'
import { toast } from '@/components/Toast'
import { useAction } from '@/lib/useAction'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { SealCard } from '../components/SealCard'
import { SealSheet } from '../components/SealSheet'

/** 盖章申请 */
function Seals() {
  const { sheets } = useStores()
  const { requests } = sheets
  const [chosen, setChosen] = useState<{ request: SealRequest; approve: boolean }>()
  const { screen } = useLoaded(sheets.loadRequests, requests !== undefined)
  const deciding = useAction(async (said: { reason?: string }) => {
    if (!chosen) return
    const { request, approve } = chosen
    await sheets.decide({ id: request.id, approve, ...said })
    setChosen(undefined)
    toast(approve ? `已为${request.name}盖章` : `已答复${request.name}`)
  })
  const choose = (request: SealRequest, approve: boolean) => {
    deciding.clear()
    setChosen({ request, approve })
  }
  const sheet = {
    busy: deciding.isBusy,
    error: deciding.error,
    onClose: () => setChosen(undefined),
  }
  return (
    <Screen title="盖章申请" subtitle="核对属实，再盖章" column {...screen}>
      {requests?.length === 0 && (
        <Card>
          <Empty icon="done" text="没有等着盖章的记录单。有人申请时，会按先后排在这里。" />
        </Card>
      )}
      {requests?.map((request) => (
        <SealCard
          key={request.id}
          request={request}
          onApprove={() => choose(request, true)}
          onRefuse={() => choose(request, false)}
        />
      ))}
      <SealSheet
        request={chosen?.approve ? chosen.request : undefined}
        onSeal={() => void deciding.run({})}
        {...sheet}
      />
      <TextSheet
        isOpen={chosen?.approve === false}
        title="不盖章"
        label="理由"
        hint="本人会看到，请写清楚哪里对不上"
        act="答复本人"
        onSend={(reason) => void deciding.run({ reason })}
        {...sheet}
      />
    </Screen>
  )
}

export default observer(Seals)
