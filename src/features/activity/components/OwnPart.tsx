import type { ActivityDetail } from '@contract/activity'
import { observer } from 'mobx-react-lite'
import { Acts } from '@/components/Acts'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { openShifts, ownShifts } from '../ownShifts'
import { useDoor } from '../useDoor'
import { useOwnPart } from './SignUpBar'

/** For those who run the activity and may take part as well: the bar below is for running it. */
export const OwnPart = observer(function OwnPart({ activity }: { activity: ActivityDetail }) {
  const part = useOwnPart(activity)
  const door = useDoor(activity)
  const isMine = ownShifts(activity).length > 0 || part.swapToAnswer !== undefined
  const canSignUp = activity.can.signUp && openShifts(activity).length > 0
  if (!isMine && !canSignUp) return part.sheets
  return (
    <Card title="我自己参加">
      <Acts>
        {isMine ? (
          <Button
            kind="secondary"
            small
            text="我的报名"
            onTap={() => part.show({ kind: 'mine' })}
          />
        ) : (
          <Button
            kind="secondary"
            small
            icon="plus"
            text="我要报名"
            onTap={() => part.show({ kind: 'signUp' })}
          />
        )}
        {door && <Button small {...door} kind="secondary" />}
      </Acts>
      {part.sheets}
    </Card>
  )
})
