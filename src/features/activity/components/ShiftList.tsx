import type { ActivityDetail, Shift } from '@contract/activity'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card } from '@/components/Card'
import { ListItem } from '@/components/ListItem'
import { Progress } from '@/components/Progress'
import { Tag } from '@/components/Tag'
import { formatRange } from '@/lib/dates'
import { facts, SIGN_UP, wantedWords } from '../words'
import '../index.scss'

interface Props {
  activity: ActivityDetail
  /** The act of each shift, e.g. to sign up. */
  side?: (shift: Shift) => ReactNode
}

function stateOf({ mine }: Shift): string | undefined {
  if (!mine) return undefined
  if (mine.isCheckedIn) return mine.isCheckedOut ? '已签退' : '已签到'
  return mine.position ? `候补第 ${mine.position} 位` : SIGN_UP[mine.state].text
}

/** 班次: when, what, and how many are still wanted. */
export function ShiftList({ activity, side }: Props) {
  const { shifts, phase } = activity
  const isComing = phase === 'open' || phase === 'underWay'
  return (
    <Card title="班次" flush>
      {shifts.map((shift) => (
        <ListItem
          key={shift.id}
          title={shift.name}
          facts={facts(
            formatRange(shift.startsAt, shift.endsAt),
            shift.breakMinutes > 0 && `休息 ${shift.breakMinutes} 分钟不计`,
          )}
          side={side?.(shift)}
          below={
            <View>
              <Progress
                value={shift.taken}
                total={shift.places}
                label={isComing ? wantedWords(shift) : '报名'}
                text={`${shift.taken}/${shift.places} 人`}
                {...(shift.waiting > 0 && { note: `候补 ${shift.waiting} 人` })}
              />
              <View className="ac-tags">
                {shift.mine && <Tag {...SIGN_UP[shift.mine.state]} text={stateOf(shift) ?? ''} />}
                {shift.qualification && (
                  <Tag text={`需要${shift.qualification}`} tone="gold" icon="lock" />
                )}
              </View>
            </View>
          }
        />
      ))}
      {shifts.length === 0 && <View className="ac-pad">还没有安排班次。</View>}
    </Card>
  )
}
