/** What an organiser's phone shows: made here from the key of the day, without a signal. Pure. */
import {
  type ActivityDetail,
  type CheckInKey,
  CLOSES_AFTER_MINUTES,
  OPENS_BEFORE_MINUTES,
  STEP_SECONDS,
  scanToken,
  spokenCode,
  stepAt,
  stepStart,
} from '@contract/activity'
import { toDay } from '@/lib/dates'

const MINUTE = 60_000

/** The key as it is kept on the phone, with all that the page says when there is no signal. */
export interface KeptKey {
  activityId: string
  /** Whose it is: nobody else on this phone is shown codes with it. */
  account: string
  title: string
  place: string
  /** Milliseconds by the server's clock. */
  opensAt: number
  closesAt: number
  keys: CheckInKey['keys']
  /** Milliseconds by which the phone's clock is behind the server's. */
  offset: number
}

interface Asked {
  account: string
  /** By the phone's clock, before and after the call. */
  sentAt: number
  receivedAt: number
}

/** Of an activity with shifts; the server's word lies in the middle of the call. */
export function keepKey(
  { title, place, startsAt, endsAt }: ActivityDetail,
  { activityId, keys, serverNow }: CheckInKey,
  { account, sentAt, receivedAt }: Asked,
): KeptKey {
  const at = (instant: string | undefined) => Date.parse(instant ?? serverNow)
  return {
    activityId,
    account,
    title,
    place,
    opensAt: at(startsAt) - OPENS_BEFORE_MINUTES * MINUTE,
    closesAt: at(endsAt) + CLOSES_AFTER_MINUTES * MINUTE,
    keys,
    offset: Date.parse(serverNow) - Math.round((sentAt + receivedAt) / 2),
  }
}

export interface ShownCode {
  token: string
  code: string
  /** Whole seconds until the next one. */
  secondsLeft: number
}

/** What to show at this moment of the phone's clock; nothing on a day without a key. */
export function codeAt(
  { activityId, keys, offset }: KeptKey,
  phoneNow: number,
): ShownCode | undefined {
  const now = phoneNow + offset
  const step = stepAt(now)
  const key = keys.find(({ day }) => day === toDay(stepStart(step)))?.key
  return key === undefined
    ? undefined
    : {
        token: scanToken(key, activityId, step),
        code: spokenCode(key, activityId, step),
        secondsLeft: Math.min(STEP_SECONDS, Math.ceil((stepStart(step + 1) - now) / 1000)),
      }
}

/** Before it opens, open, or over; by the server's clock. */
export function doorAt({ opensAt, closesAt, offset }: KeptKey, phoneNow: number) {
  const now = phoneNow + offset
  if (now < opensAt) return 'before'
  return now <= closesAt ? 'open' : 'over'
}

/** Further back than this no clock goes by itself. */
const BACK_MS = 5_000
/** Between two looks, a second apart while the page is in front. */
const FORTH_MS = 60_000

/**
 * Whether the phone's clock was moved since it was last looked at.
 * @param wasInFront the page was looked at all the while, so that time cannot have passed unseen
 */
export function wasMoved(
  seenAt: number | undefined,
  phoneNow: number,
  wasInFront: boolean,
): boolean {
  if (seenAt === undefined) return false
  return phoneNow < seenAt - BACK_MS || (wasInFront && phoneNow > seenAt + FORTH_MS)
}
