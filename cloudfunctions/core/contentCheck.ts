/** One door to WeChat's check of what people write (`msgSecCheck` version 2), by its SDK or its HTTP API. */
import * as v from 'valibot'

/** pass: nothing found; doubtful: a person has to look; away: WeChat did not answer, try later. */
export type Verdict = 'pass' | 'doubtful' | 'away'

export interface ContentChecker {
  /** @param openid of who wrote it; WeChat refuses to judge without */
  checkText(text: { openid: string; content: string }): Promise<Verdict>
}

/** A forum, in WeChat's list of scenes: words that neighbours read. */
const SCENE = 3
const VERSION = 2

const Reply = v.object({
  errcode: v.optional(v.number(), 0),
  result: v.optional(v.object({ suggest: v.string() })),
})
/** The person has not used the mini-program for two hours: WeChat does not judge, so a person does. */
const NOT_AROUND = 61010

export const checkBody = ({ openid, content }: { openid: string; content: string }) => ({
  openid,
  content,
  version: VERSION,
  scene: SCENE,
})

/** What an answer means; whatever is not a clear yes is not let through. */
export function verdictOf(reply: unknown): Verdict {
  const { success, output } = v.safeParse(Reply, reply)
  if (!success) return 'away'
  if (output.errcode === NOT_AROUND) return 'doubtful'
  if (output.errcode !== 0) return 'away'
  return output.result?.suggest === 'pass' ? 'pass' : 'doubtful'
}
