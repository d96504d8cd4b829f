import type { ActivityDetail } from '@contract/activity'
import type { InputOf } from '@contract/methods'
import type { ButtonProps } from '@/components/Button'
import { useStores } from '@/stores/root'
import { type Direction, nextDirection, presencesOf } from './attendanceSteps'
import { open } from './paths'

/** Which way one goes next, by what the server said and what this phone has kept since. */
export function useDirection(activityId: string): Direction | undefined {
  const { activities, checkIns, today } = useStores()
  const kept = checkIns
    .keptFor(activityId)
    .map(({ input }) => (input as InputOf<'activity.checkIn'>).direction)
  const known = activities.find(activityId)
  if (known) return nextDirection(presencesOf(known.shifts), kept)
  // Opened without signal: 今天 remembers the next shift. Somebody of whom nothing is known comes in.
  const next = today.next?.activityId === activityId ? today.next : { isCheckedIn: false }
  return nextDirection([{ ...next, isCheckedOut: false }], kept)
}

/** The button 签到 or 签退, while the doors are open. */
export function useDoor({ id, can }: ActivityDetail): ButtonProps | undefined {
  const direction = useDirection(id)
  if (!can.checkIn || !direction) return undefined
  const text = direction === 'in' ? '签到' : '签退'
  return { text, icon: 'scan', onTap: () => open('checkIn', { id }) }
}
