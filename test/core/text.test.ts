/** One way to write what reads alike: what the contract makes of text and of telephone numbers. */
import { Phone, text } from '@contract/common'
import * as v from 'valibot'

const of = (value: string) => v.parse(text(50), value)
const phone = (value: string) => v.safeParse(Phone, value)

describe('text', () => {
  it.each([
    ['李\u200b四', '李四'],
    ['\ufeff后大街\u2060社区 ', '后大街社区'],
    ['第一\u200c\u200d\u200e支部\u00ad', '第一支部'],
    ['港城花园\u3000\u3000临时\u00a0 党支部', '港城花园 临时 党支部'],
  ])('%j is read as %j', (typed, read) => expect(of(typed)).toBe(read))

  it('of several paragraphs keeps the blanks and breaks in them', () => {
    const minutes = '一、通报情况\n　　二、讨论  方案'
    expect(of(minutes)).toBe(minutes)
  })

  it('keeps an emoji of several whole', () => {
    expect(of('👨‍👩‍👧 ❤️‍🔥')).toBe('👨‍👩‍👧 ❤️‍🔥')
  })

  it('that shows nothing is none', () => {
    expect(v.safeParse(text(50), '\u200b\u2060').success).toBe(false)
  })
})

describe('a telephone number', () => {
  it.each(['１３９００００１２０６', '139 0000-1206', '\u200b139\u3000０000－1206'])(
    '%j is eleven digits',
    (typed) => expect(phone(typed)).toMatchObject({ output: '13900001206' }),
  )

  it.each(['1390000120', '２39 0000 1206', '一三九'])('%j is none', (typed) =>
    expect(phone(typed).success).toBe(false),
  )
})
