import fs from 'node:fs'
import path from 'node:path'

// npm, jest and config/run.mjs all work in the project's folder; import.meta is not to be had under jest.
const root = process.cwd()

/** A path inside the project. */
export function inProject(...parts: string[]): string {
  return path.join(root, ...parts)
}

/** A path inside `.data`, which is made when it is missing. */
export function inData(...parts: string[]): string {
  fs.mkdirSync(path.join(root, '.data'), { recursive: true })
  return path.join(root, '.data', ...parts)
}

/** The text of a file, or undefined when there is none. */
export function readIfThere(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** The end of a text file, for a person to read. */
export function tailOf(file: string, lines = 20): string {
  return (readIfThere(file) ?? '').trimEnd().split('\n').slice(-lines).join('\n')
}

/** Gives a log a fresh file and keeps the one before. */
export function rotate(file: string): string {
  fs.rmSync(`${file}.1`, { force: true })
  if (fs.existsSync(file)) fs.renameSync(file, `${file}.1`)
  return file
}
