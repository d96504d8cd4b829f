/** What people write into a cell, as what it means; or a sentence that says what is wrong with it. */
import type { MemberCategory } from '@contract/member'

export type Value<T> = { value: T } | { message: string }

const MOBILE = /^1\d{10}$/

/** Blanks, hyphens and the country's prefix are taken out. */
export function phoneOf(text: string): Value<string> {
  const digits = text.replace(/[\s\-—–()]/g, '').replace(/^(\+|00)?86(?=1\d{10}$)/, '')
  // As text 1.3900001234E+10 has kept its digits, 1.39E+10 has lost them.
  const number = /^\d\.\d+E\+?10$/i.test(digits) ? Number(digits) : undefined
  if (number !== undefined && /\.\d{10}E/i.test(digits)) return { value: String(number) }
  if (number !== undefined)
    return { message: '手机号被表格写成了科学计数法，后几位已丢失，请重新填写' }
  if (MOBILE.test(digits)) return { value: digits }
  if (/^1\d{10}[/,,、;;]1\d{10}/.test(digits)) return { message: '手机号只填一个' }
  if (!/^\d+$/.test(digits)) return { message: '手机号应是 11 位数字，现在有别的字符' }
  if (digits.length !== 11) return { message: `手机号应是 11 位数字，现在是 ${digits.length} 位` }
  return { message: '手机号应以 1 开头' }
}

const CATEGORIES: Record<string, MemberCategory> = {
  正式党员: 'full',
  正式: 'full',
  党员: 'full',
  中共党员: 'full',
  预备党员: 'probationary',
  预备: 'probationary',
  中共预备党员: 'probationary',
  入党积极分子: 'applicant',
  积极分子: 'applicant',
  发展对象: 'applicant',
}

export function categoryOf(text: string): Value<MemberCategory> {
  const value = CATEGORIES[text.replace(/\s/g, '')]
  return value ? { value } : { message: '党员类别填“正式党员”“预备党员”或“入党积极分子”' }
}

const YES = /^(是|√|✓|✔|☑|1|有|对|y|yes|true)$/i
const NO = /^(否|×|✗|✘|x|0|无|不是|n|no|false|-|\/)$/i

export function yesOrNo(text: string): Value<boolean> {
  if (YES.test(text)) return { value: true }
  return NO.test(text) ? { value: false } : { message: '填“是”或“否”' }
}

const WRITTEN = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?(?:[T\s].*)?$/
const CLOSE = /^(\d{4})(\d{2})(\d{2})$/
/** The first of July of 1921. */
const FIRST = '1921-07-01'

/** `2001.7.1`, `2001年7月1日`, `2001/7/1`, `20010701`; a serial number has become a day before. */
export function dayOfText(text: string, today: string): Value<string> {
  const [, year, month, day] = WRITTEN.exec(text.normalize('NFKC')) ?? CLOSE.exec(text) ?? []
  if (!year || !month || !day) {
    const isMonth = /^\d{4}\s*[-./年]\s*\d{1,2}\s*月?$/.test(text)
    return { message: isMonth ? '日期要写到日，如 2001-07-01' : '日期的写法如 2001-07-01' }
  }
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const at = new Date(`${value}T00:00:00Z`)
  if (Number.isNaN(at.getTime()) || !at.toISOString().startsWith(value))
    return { message: '没有这一天' }
  if (value < FIRST) return { message: '日期早于 1921 年 7 月 1 日' }
  return value > today ? { message: '日期还没有到' } : { value }
}

/** 合唱、理发,书法 */
export function listOf(text: string): string[] {
  const items = text.split(/[、,,;;/|\n]/).map((item) => item.trim())
  return [...new Set(items.filter((item) => item !== '' && item !== '无'))]
}

/** `张 三` is written so to stand evenly under a name of three characters; names of other peoples keep their dot. */
export function nameOf(text: string): Value<string> {
  const dotted = text.replace(/\s*[•・．‧∙]\s*/g, '·')
  const value = /^[\p{Script=Han}\s·]+$/u.test(dotted) ? dotted.replace(/\s/g, '') : dotted
  return /^[\d\W_]+$/.test(value) && !/\p{L}/u.test(value) ? { message: '这不是姓名' } : { value }
}
