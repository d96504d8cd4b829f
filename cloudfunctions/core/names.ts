/** How names are sorted and found: by pinyin, by any part of the name, by initials. */
import type * as Pinyin from 'pinyin-pro'

/** A third of a megabyte of dictionary, read when the first name is written and not at a cold start. */
const dictionary = (): typeof Pinyin => require('pinyin-pro')

const syllables = (name: string) =>
  dictionary().pinyin(name, {
    toneType: 'none',
    type: 'array',
    surname: 'head',
    nonZh: 'consecutive',
    v: true,
  })

/** `wang xiu zhen 王秀珍`: byte order is the order in which a reader looks names up. */
export function nameKey(name: string): string {
  return `${syllables(name).join(' ').toLowerCase()} ${name}`
}

/**
 * What a person can be found by; a search is a prefix of one of these. A key that begins another
 * one is left out, so that a person is found once.
 */
export function searchKeys(name: string, phone?: string): string[] {
  // Blanks count neither here nor in what is typed.
  const letters = name.toLowerCase().replace(/\s+/g, '')
  const characters = Array.from(letters)
  const sounds = syllables(letters).map((sound) => sound.toLowerCase())
  const keys = [
    ...characters.map((_, start) => characters.slice(start).join('')),
    sounds.join(''),
    sounds.map((sound) => sound[0]).join(''),
    ...(phone ? [phone.slice(-4)] : []),
  ].map((key) => key.slice(0, 60))
  const unique = [...new Set(keys)].filter((key) => key.trim() !== '')
  return unique.filter((key) => !unique.some((other) => other !== key && other.startsWith(key)))
}

/** The half-open range of keys that begin with what was typed. */
export function searchRange(query: string): { from: string; to: string } {
  const from = query.trim().toLowerCase().replace(/\s+/g, '')
  // Above every character that a name can hold, in the byte order of the index.
  return { from, to: `${from}\u{10FFFF}` }
}
