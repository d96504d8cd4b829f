/** How benches print what they measured. */

export interface Figure {
  name: string
  value: string
  /** What `docs/performance.md` sets as the goal, and whether it was reached. */
  goal?: { text: string; reached: boolean }
}

export function print(title: string, figures: Figure[]): void {
  const lines = figures.map(({ name, value, goal }) =>
    [
      name.padEnd(44),
      value.padStart(14),
      goal ? `   ${goal.reached ? '✓' : '✗'} ${goal.text}` : '',
    ].join(''),
  )
  process.stdout.write(`\n${title}\n${lines.join('\n')}\n`)
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
