/**
 * Small groups are never shown (D-6: what tells of few people tells of persons): fewer than five are
 * `few`, and so is one more, when the only hidden number could be told by subtracting the others from
 * a sum that is shown beside them.
 */

export const LEAST_SHOWN = 5

const isSmall = (value: number) => value > 0 && value < LEAST_SHOWN

/** Of one number that stands by itself. */
export const isHidden = isSmall

/**
 * Which of the parts of a sum are hidden, by their place in the list. Nothing is hidden for being 0.
 * @param isSumShown the sum stands beside its parts
 */
export function hiddenParts(parts: readonly number[], isSumShown = true): ReadonlySet<number> {
  const hidden = new Set(parts.flatMap((value, index) => (isSmall(value) ? [index] : [])))
  if (!isSumShown || hidden.size !== 1) return hidden
  // The next larger one goes with it, or else the difference is the hidden number.
  const rest = parts
    .map((value, index) => ({ value, index }))
    .filter(({ value, index }) => value > 0 && !hidden.has(index))
    .sort((one, other) => one.value - other.value)
  if (rest[0]) hidden.add(rest[0].index)
  return hidden
}
