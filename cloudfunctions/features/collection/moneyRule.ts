/** How money is written on paper. Pure; amounts in fen. */

/** 123456 → 1,234.56 */
export function yuanText(fen: number): string {
  const sign = fen < 0 ? '−' : ''
  const cents = Math.abs(fen)
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${sign}${whole}.${String(cents % 100).padStart(2, '0')}`
}

const DIGITS = '零壹贰叁肆伍陆柒捌玖'
const UNITS = ['', '拾', '佰', '仟']
const GROUPS = ['', '万', '亿']

/** 2208 → 贰拾贰元零捌分: in words that nobody changes with a stroke, as a receipt wants them. */
export function yuanWords(fen: number): string {
  const [yuan, jiao, rest] = [Math.floor(fen / 100), Math.floor((fen % 100) / 10), fen % 10]
  const whole = yuan > 0 ? `${wholeWords(yuan)}元` : ''
  if (jiao === 0 && rest === 0) return `${whole || '零元'}整`
  if (jiao === 0) return `${whole}${whole ? '零' : ''}${DIGITS[rest]}分`
  return `${whole}${DIGITS[jiao]}角${rest > 0 ? `${DIGITS[rest]}分` : '整'}`
}

/** Groups of four digits, each with its own name; a gap of noughts is one 零. */
function wholeWords(yuan: number): string {
  let words = ''
  let hasGap = false
  const digits = Array.from(String(yuan), Number)
  for (const [index, digit] of digits.entries()) {
    const place = digits.length - 1 - index
    if (digit === 0) hasGap = words !== ''
    else {
      words += `${hasGap ? '零' : ''}${DIGITS[digit]}${UNITS[place % 4]}`
      hasGap = false
    }
    const group = digits.slice(Math.max(0, index - 3), index + 1)
    if (place % 4 === 0 && place > 0 && group.some((one) => one > 0)) {
      words += GROUPS[place / 4]
      hasGap = false
    }
  }
  return words
}
