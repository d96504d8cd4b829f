import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const file = readFileSync(resolve(__dirname, '../../../src/theme/tokens.scss'), 'utf8')

/** The colours of the first block are the light ones, those in prefers-color-scheme the dark ones. */
function tokensOf(scss: string): Record<string, string> {
  return Object.fromEntries(
    [...scss.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  )
}

const [lightPart = '', darkPart = ''] = file.split('@media (prefers-color-scheme: dark)')
const modes = {
  light: tokensOf(lightPart),
  dark: { ...tokensOf(lightPart), ...tokensOf(darkPart) },
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

/** Words and what they stand on. */
const WORDS: [string, string][] = [
  ...['ink', 'ink-2', 'ink-3'].flatMap((ink): [string, string][] => [
    [ink, 'paper'],
    [ink, 'sheet'],
  ]),
  ['ink-2', 'sunk'],
  ['brand-ink', 'sheet'],
  ['brand-ink', 'paper'],
  ['brand-ink', 'brand-soft'],
  ['ink', 'brand-soft'],
  ['on-brand', 'brand'],
  ['on-brand', 'brand-press'],
  ['on-bar', 'bar'],
  ['on-strip', 'strip'],
  ...['ok', 'warn', 'info', 'gold'].flatMap((state): [string, string][] => [
    [state, `${state}-soft`],
    [state, 'sheet'],
    ['ink', `${state}-soft`],
  ]),
]

/** Lines that show where something can be pressed or typed, and what charts draw. */
const SHAPES: [string, string][] = [
  ['control', 'sheet'],
  ['brand', 'paper'],
  ...[1, 2, 3, 4, 5, 6].map((n): [string, string] => [`data-${n}`, 'sheet']),
]

describe.each(Object.entries(modes))('%s', (_mode, tokens) => {
  const of = (name: string) => {
    const colour = tokens[name]
    if (!colour) throw new Error(`no token ${name}`)
    return colour
  }

  it.each(WORDS)('%s can be read on %s', (ink, ground) => {
    expect(contrast(of(ink), of(ground))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(SHAPES)('%s can be seen on %s', (shape, ground) => {
    expect(contrast(of(shape), of(ground))).toBeGreaterThanOrEqual(3)
  })
})
