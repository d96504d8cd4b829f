import type { Answer } from '@contract/envelope'
import type { Envelope } from './call'

const PATIENCE_MS = 15_000

/** In a browser: the host that also sent this page; the session is its cookie. */
export async function transport(name: 'api' | 'report', envelope: Envelope): Promise<Answer> {
  const response = await fetch(`/fn/${name}`, {
    method: 'POST',
    credentials: 'same-origin',
    // No other site's page can set this header without asking first, which the host refuses.
    headers: { 'content-type': 'application/json', 'x-pioneer': '1' },
    body: JSON.stringify(envelope),
    signal: AbortSignal.timeout(name === 'report' ? PATIENCE_MS * 4 : PATIENCE_MS),
  })
  return (await response.json()) as Answer
}
