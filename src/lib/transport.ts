import type { Answer } from '@contract/envelope'
import type { Envelope } from './call'
import { PATIENCE_MS, patiently } from './patience'

/** In a browser: the host that also sent this page; the session is its cookie. */
export function transport(name: 'api' | 'report', envelope: Envelope): Promise<Answer> {
  return patiently(name === 'report' ? PATIENCE_MS * 4 : PATIENCE_MS, async (signal) => {
    const response = await fetch(`/fn/${name}`, {
      method: 'POST',
      credentials: 'same-origin',
      // No other site's page can set this header without asking first, which the host refuses.
      headers: { 'content-type': 'application/json', 'x-pioneer': '1' },
      body: JSON.stringify(envelope),
      signal,
    })
    return answerIn(response)
  })
}

/** What the host says; what stands before it (a proxy's page of error) has not heard of our answers. */
export async function answerIn<T>(response: Response): Promise<Answer<T>> {
  const isOurs = response.headers.get('content-type')?.includes('json') ?? false
  return isOurs ? ((await response.json()) as Answer<T>) : { ok: false, code: 'unavailable' }
}
