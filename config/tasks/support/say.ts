/** One line for the person at the terminal. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** One sentence about what went wrong. */
export function complain(line: string): void {
  process.stderr.write(`\n✗ ${line}\n`)
}

/** Seconds since an instant, as a person reads them. */
export function secondsSince(started: number): string {
  return `${((Date.now() - started) / 1000).toFixed(1)} 秒`
}

/** A frame around the few lines that matter; plain, so that it survives every terminal and log. */
export function box(lines: string[]): void {
  const bar = '─'.repeat(64)
  say(['', bar, ...lines.map((line) => `  ${line}`), bar, ''].join('\n'))
}

/** Says every ten seconds that slow work still goes on; returns what ends it. */
export function heartbeat(what: string): () => void {
  const started = Date.now()
  const timer = setInterval(() => {
    say(`  ……${what},已 ${Math.round((Date.now() - started) / 1000)} 秒`)
  }, 10_000)
  return () => clearInterval(timer)
}
