import { deliver } from '../features/notice/commands/deliver'
import { askWechat } from '../features/problem/commands/askWechat'
import { forEachDistrict } from './districts'
import { foldFigures } from './foldFigures'
import { type ClockParts, doWork } from './work'
import { CLOSING, HOURLY } from './works'

/** What the clock does once a minute; the host's and the cloud's are the same. */
export async function strike(parts: ClockParts, now: Date): Promise<void> {
  for (const work of CLOSING) await doWork(work, parts, now)
  await foldFigures(parts, now)
  await talkToWechat(parts, now)
  for (const work of HOURLY) await doWork(work, parts, now)
}

/**
 * Messages that are due go to the phones, and words that wait to be public are shown to WeChat's check
 * (W-8). Outside of any transaction: nobody waits with a lock for somebody else's server.
 */
async function talkToWechat({ checker, ...parts }: ClockParts, now: Date): Promise<void> {
  const { log, messenger } = parts
  await forEachDistrict(parts, async (id) => {
    if (Object.keys(messenger.templates).length > 0) {
      const sent = await deliver(parts, id, now)
      if (sent > 0) log.info({ district: id, sent }, 'notices')
    }
    if (!checker) return
    const checked = await askWechat({ ...parts, checker }, id, now)
    if (checked > 0) log.info({ district: id, checked }, 'content')
  })
}
