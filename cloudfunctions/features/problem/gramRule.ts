/** What makes two problems alike: the pairs of characters in their words and place. Pure. */

const MOST_GRAMS = 120
/** Characters that say nothing of the matter. */
const EMPTY = /[\s\p{P}\p{S}的了是在有我们你他她它这那个不都也和就很把被给请吗呢吧啊]+/u

/**
 * The different pairs of neighbouring characters, by which a problem is found again. Blanks, signs and
 * the commonest particles part them, so that they are not pairs themselves.
 */
export function gramsOf(...texts: (string | undefined)[]): string[] {
  const grams = new Set<string>()
  for (const run of texts.flatMap((text) => (text ?? '').toLowerCase().split(EMPTY))) {
    const characters = Array.from(run)
    for (let at = 0; at + 1 < characters.length; at++) {
      grams.add(`${characters[at]}${characters[at + 1]}`)
    }
  }
  return [...grams].slice(0, MOST_GRAMS)
}

/** How many pairs two have to share before one is shown beside the other. */
export const leastShared = (grams: readonly string[]): number =>
  Math.max(2, Math.ceil(grams.length / 5))
