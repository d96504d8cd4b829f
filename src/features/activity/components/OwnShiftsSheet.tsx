import type { ActivityDetail, Shift, Swap } from '@contract/activity'
import { Acts } from '@/components/Acts'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import { Sheet } from '@/components/Sheet'
import { Tag } from '@/components/Tag'
import { Warning } from '@/components/Warning'
import { formatRange } from '@/lib/dates'
import { openShifts, ownShifts } from '../ownShifts'
import type { SignUpStep } from '../signUpSteps'
import { SIGN_UP } from '../words'

interface Props {
  activity: ActivityDetail
  swaps: Swap[]
  onStep: (step: SignUpStep) => void
  onClose: () => void
}

/** 我的报名: each shift of mine, and what I can still do about it. */
export function OwnShiftsSheet({ activity, swaps, onStep, onClose }: Props) {
  const more = activity.can.signUp && openShifts(activity).length > 0
  return (
    <Sheet isOpen title="我的报名" onClose={onClose}>
      {swaps
        .filter(({ can }) => can.answer)
        .map((swap) => (
          <Card key={swap.id} title={`${swap.from.name}想和您换班`} urgent>
            <Row label="班次" value={swap.shiftName} />
            <Acts>
              <Button
                small
                kind="secondary"
                text="不接"
                onTap={() => onStep({ kind: 'refuse', swap })}
              />
              <Button small text="我来接" onTap={() => onStep({ kind: 'take', swap })} />
            </Acts>
          </Card>
        ))}
      {ownShifts(activity).map((shift) => (
        <OwnShift
          key={shift.id}
          shift={shift}
          offered={swaps.find(({ shiftId, can }) => shiftId === shift.id && can.end)}
          onStep={onStep}
        />
      ))}
      {more && (
        <Button
          kind="plain"
          icon="plus"
          text="再报一个班次"
          onTap={() => onStep({ kind: 'signUp' })}
        />
      )}
    </Sheet>
  )
}

interface OwnProps {
  shift: Shift
  /** My own offer to somebody. */
  offered: Swap | undefined
  onStep: Props['onStep']
}

function OwnShift({ shift, offered, onStep }: OwnProps) {
  const { mine, name, startsAt, endsAt } = shift
  if (!mine) return null
  const isThere = mine.isCheckedIn
  const isOver = Date.parse(endsAt) <= Date.now()
  const words = mine.position ? { text: `候补第 ${mine.position} 位` } : {}
  const there = isThere ? { text: mine.isCheckedOut ? '已签退' : '已签到' } : {}
  return (
    <Card title={name} side={<Tag {...SIGN_UP[mine.state]} {...words} {...there} />}>
      <Row label="时间" value={formatRange(startsAt, endsAt)} strong />
      {offered && (
        <Warning
          tone="info"
          text={`已请${offered.to.name}换班，等对方答复。对方同意前请照常准备。`}
        >
          <Button
            small
            kind="secondary"
            text="收回"
            onTap={() => onStep({ kind: 'end', swap: offered })}
          />
        </Warning>
      )}
      {mine.isAgeWanted && !isThere && !isOver && (
        <Warning text="活动现在有年龄要求，补了出生日期才能签到。">
          <Button small text="补出生日期" onTap={() => onStep({ kind: 'accept', shift })} />
        </Warning>
      )}
      {!isThere && !isOver && (
        <Acts>
          {mine.state === 'invited' ? (
            <>
              <Button
                small
                kind="secondary"
                text="不去"
                onTap={() => onStep({ kind: 'decline', shift })}
              />
              <Button small text="我去" onTap={() => onStep({ kind: 'accept', shift })} />
            </>
          ) : (
            <>
              {mine.state === 'signedUp' && !offered && (
                <Button
                  small
                  kind="secondary"
                  icon="switch"
                  text="换班"
                  onTap={() => onStep({ kind: 'swap', shift })}
                />
              )}
              <Button
                small
                kind="secondary"
                icon="close"
                text={mine.state === 'waiting' ? '取消候补' : '取消报名'}
                onTap={() => onStep({ kind: 'withdraw', shift })}
              />
            </>
          )}
        </Acts>
      )}
    </Card>
  )
}
