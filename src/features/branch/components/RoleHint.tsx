import type { Grant } from '@contract/account'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/Button'
import { Warning } from '@/components/Warning'
import { useAction } from '@/lib/useAction'
import { ROLE_WORDS } from '@/lib/words'
import { useStores } from '@/stores/root'

interface Props {
  /** The branch and its groups: where a role would count here. */
  placeIds: string[]
  /** What is shown depends on the role, so it is read anew. */
  onSwitched: () => Promise<unknown>
}

/** Someone who leads here but came in another role is told, and changes it with one tap. */
export const RoleHint = observer(function RoleHint({ placeIds, onSwitched }: Props) {
  const { account } = useStores()
  const switching = useAction(async (grant: Grant) => {
    await account.actAs(grant.id)
    await onSwitched()
  })
  const { me } = account
  const grant = me?.grants.find(({ placeId }) => placeIds.includes(placeId))
  if (!me || !grant) return null
  const isOffice = me.acting?.placeKind === 'region'
  if (isOffice || (me.acting && placeIds.includes(me.acting.placeId))) return null
  const now = me.acting ? wordsOf(me.acting) : '党员本人'
  return (
    <Warning tone="info" text={`您是${wordsOf(grant)}，现在用的身份是${now}，在这里办不了事。`}>
      <Button
        small
        kind="plain"
        icon="switch"
        text={`换成${ROLE_WORDS[grant.role]}`}
        busy={switching.isBusy}
        onTap={() => void switching.run(grant)}
      />
    </Warning>
  )
})

const wordsOf = ({ placeName, role }: Grant) => `“${placeName}”的${ROLE_WORDS[role]}`
