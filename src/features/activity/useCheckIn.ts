import { type CheckInAnswer, readToken } from '@contract/activity'
import { useState } from 'react'
import { bandTo } from '@/lib/location'
import { scan } from '@/lib/scan'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import type { Direction } from './attendanceSteps'

/** A code as it was read, and when. */
export interface Scanned {
  token: string
  activityId: string
  scannedAt: string
}

/** What became of the last act: `answer` is absent when it is kept on the phone. */
export interface Result {
  direction: Direction
  answer?: CheckInAnswer | undefined
}

/** The token in what was scanned or opened, with this moment. */
export function scannedIn(text: string | null | undefined): Scanned | undefined {
  const found = readToken(text ?? '')
  return (
    found && {
      token: found.token,
      activityId: found.activityId,
      scannedAt: new Date().toISOString(),
    }
  )
}

interface Door {
  activityId: string
  title: string
  direction: Direction
}

/** The acts of the page 签到: by a code that is scanned, or by digits that were read aloud. */
export function useCheckIn({ activityId, title, direction }: Door) {
  const { checkIns, activities, today } = useStores()
  const [result, setResult] = useState<Result>()
  /** What was scanned is no code, or another activity's. */
  const [wrong, setWrong] = useState<'unread' | Scanned>()
  const [sharesPlace, setSharesPlace] = useState(false)
  const point = activities.find(activityId)?.point

  const visit = async (scannedAt: string) => {
    const band = sharesPlace && point ? await bandTo(point) : undefined
    return { activityId, title, direction, scannedAt, ...(band && { band }) }
  }
  const done = (answer: CheckInAnswer | undefined) => {
    setResult({ direction, answer })
    // What the pages behind show is refreshed without making anybody wait, nor fail.
    if (answer) void activities.load(activityId).catch(() => undefined)
    if (answer) void today.refresh()
  }
  const sending = useAction(async ({ token, scannedAt }: Scanned) => {
    done(await checkIns.scan(await visit(scannedAt), token))
    return true
  })
  const typing = useAction(async (code: string) => {
    done(await checkIns.type(await visit(new Date().toISOString()), code))
    return true
  })
  const begin = () => {
    setResult(undefined)
    setWrong(undefined)
    sending.clear()
    typing.clear()
  }
  const send = async (scanned: Scanned) => {
    begin()
    if (scanned.activityId === activityId) await sending.run(scanned)
    else setWrong(scanned)
  }
  const scanning = useAction(async () => {
    begin()
    const text = await scan()
    if (text === null) return
    const scanned = scannedIn(text)
    if (scanned) await send(scanned)
    else setWrong('unread')
  })
  return {
    result,
    wrong,
    sharesPlace,
    setSharesPlace,
    point,
    scanning,
    sending,
    typing,
    send,
    begin,
  }
}
