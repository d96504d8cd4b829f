/** What a reminder says, for each purpose. Pure. */
import type { ReminderPurpose } from '@contract/activity'
import { shiftTime } from './shiftWords'

interface Facts {
  startsAt: Date | null
  endsAt: Date | null
  place: string
}

const WORDS: Record<ReminderPurpose, string> = {
  notSignedUp: '正在招募志愿者',
  startsSoon: '请准时到场签到',
  notConfirmed: '邀请您参加，请回复去不去',
}

export function reminderText(purpose: ReminderPurpose, { startsAt, endsAt, place }: Facts): string {
  const time = startsAt && endsAt ? shiftTime({ startsAt, endsAt }) : ''
  return `${WORDS[purpose]}：${time} ${place}`
}
