import type { StationDetail } from '@contract/station'
import { observer } from 'mobx-react-lite'
import { Card } from '@/components/Card'
import { SwitchField } from '@/components/Field'
import { toast } from '@/components/Toast'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'

/** 公开党员标识: shown, and taken back, by the own word of whoever it is about. */
export const OwnMark = observer(function OwnMark({ station }: { station: StationDetail }) {
  const { account, stations } = useStores()
  const { id, holders, can } = station
  const own = holders.find((holder) => holder.id === account.me?.person?.id)
  const changing = useAction(async (showsParty: boolean) => {
    await stations.showParty(id, showsParty)
    toast(showsParty ? '已公开党员标识' : '已收回党员标识')
  })
  if (!can.showParty || !own) return null
  return (
    <Card>
      <SwitchField
        label="公开我的党员标识"
        hint="公开不公开由您自己决定，随时可以收回"
        value={own.showsParty}
        disabled={changing.isBusy}
        error={changing.error}
        onChange={(showsParty) => void changing.run(showsParty)}
      />
    </Card>
  )
})
