/** Which month and which year are over. Days are those of Shanghai. Pure. */

/** The last whole month: 2026-11-23 → 2026-10. */
export function monthBefore(today: string): string {
  const [year = 0, month = 1] = today.split('-').map(Number)
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`
}

/** The last whole year: 2026-11-23 → 2025. */
export const yearBefore = (today: string): string => String(Number(today.slice(0, 4)) - 1)
