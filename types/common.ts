/** Building blocks of the contract: every string, list and number has a limit. */
import * as v from 'valibot'

/** Control characters (line feed and tab excepted), what turns the direction of writing, and halves of surrogate pairs. */
const UNSTORABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what PostgreSQL and UTF-8 cannot hold
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?:[^\ud800-\udbff]|^)[\udc00-\udfff]/

/** Something that can be seen: a title of blanks of no width is none. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u

/** What takes no room in a line; but a joiner behind a symbol makes one emoji of several. */
const UNSEEN =
  /(\p{S}\ufe0f?\u200d)|\u00ad|\u180e|\u200b|\u200c|\u200d|\u200e|\u200f|\u2060|\ufeff/gu

/**
 * One way to write what reads alike, so that a name cannot be had twice and is found again: nothing
 * unseen, and within a single line one blank where there were several. Paragraphs keep theirs.
 */
const tidy = (value: string) => {
  const seen = value.replace(UNSEEN, '$1').trim()
  return /[\n\r\u2028\u2029]/.test(seen) ? seen : seen.replace(/\s+/g, ' ')
}

/** Trimmed text of 1 to `max` characters. */
export const text = (max: number, label = '内容') =>
  v.pipe(
    v.string(`请填写${label}`),
    v.maxLength(max * 4, `${label}不超过 ${max} 字`),
    v.transform(tidy),
    v.minLength(1, `请填写${label}`),
    v.check((value) => !UNSTORABLE.test(value), `${label}里有不能保存的字符`),
    v.check((value) => VISIBLE.test(value), `请填写${label}`),
    v.check((value) => Array.from(value).length <= max, `${label}不超过 ${max} 字`),
  )

/** Text that may be left out; an empty one counts as left out. */
export const optionalText = (max: number, label = '内容') =>
  v.optional(
    v.union([
      v.pipe(
        v.literal(''),
        v.transform(() => undefined),
      ),
      text(max, label),
    ]),
  )

export const Id = v.pipe(v.string(), v.uuid('编号不对'))

/** Counts up with each change of a thing; a command names the one that was read, and is `stale` for another. */
export const Version = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2 ** 31 - 1))

/** Administrative division code of a district, six digits (GB/T 2260). */
export const DistrictId = v.pipe(v.string(), v.regex(/^\d{6}$/, '区划代码是 6 位数字'))

/** Mainland mobile number, as digits; full-width ones are read, blanks and hyphens between them taken out. */
export const Phone = v.pipe(
  v.string('请填写手机号'),
  v.maxLength(30, '手机号是 11 位数字'),
  v.transform((value) => tidy(value.normalize('NFKC')).replace(/[\s-]/g, '')),
  v.regex(/^1\d{10}$/, '手机号是 11 位数字，以 1 开头'),
)

/** A calendar day in Asia/Shanghai, `2026-11-23`. */
export const Day = v.pipe(
  v.string('请选择日期'),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, '日期的写法是 2026-11-23'),
  v.check((value) => {
    const at = new Date(`${value}T00:00:00Z`)
    return value > '1900' && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value)
  }, '没有这一天'),
)

/** An instant, ISO 8601 with its offset. */
export const Instant = v.pipe(v.string('请选择时间'), v.maxLength(40), v.isoTimestamp('时间不对'))

export const list = <const S extends v.GenericSchema>(item: S, max: number) =>
  v.pipe(v.array(item), v.maxLength(max, `最多 ${max} 项`))

/** How a list is asked for: a cursor given by the page before, and a size. */
export const page = {
  cursor: v.optional(v.pipe(v.string(), v.maxLength(400))),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), 50),
}

export interface Page<T> {
  items: T[]
  /** Absent on the last page. */
  nextCursor?: string
}

/** A person as others may see them in lists. */
export interface PersonRef {
  id: string
  name: string
}

export interface Photo {
  id: string
  /** Good for a few minutes, for those who were shown it. */
  url: string
  width: number
  height: number
}

/** A file made for the person, of any size; the address is good for a few minutes, for them alone. */
export interface FileLink {
  name: string
  mime: string
  url: string
}

/** A small file made for the person, base64. */
export interface FileAnswer {
  name: string
  mime: string
  base64: string
}

export const Empty = v.strictObject({})
