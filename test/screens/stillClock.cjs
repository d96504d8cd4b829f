/** Loaded before the host: its clock stands still, or each run of the pictures would show another hour. */
const now = Date.parse(process.env.STILL_AT)

globalThis.Date = class extends Date {
  constructor(...parts) {
    super(...(parts.length > 0 ? parts : [now]))
  }

  static now() {
    return now
  }
}
