/** In a browser there are no messages to a phone. */
export const canSubscribe = false

/** Nothing is asked here. */
export async function subscribe(_templateIds: string[]): Promise<string[]> {
  return []
}
