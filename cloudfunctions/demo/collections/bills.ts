/** Pictures of bills, with what names somebody covered by a bar. */
import { createHash } from 'node:crypto'
import { accountOfPerson } from '../cast'
import type { Planned } from '../district'
import { drawPng } from '../png'
import { idOf } from '../random'

export interface Bill {
  row: Planned<'file'>
  bytes: Buffer
}

const [WIDTH, HEIGHT] = [360, 240]
const PALETTE = ['f7f3e8', 'b3201f', '6b6f73', '1e1b18', 'd9d2c2']

enum Color {
  paper,
  stamp,
  ink,
  bar,
  line,
}

/** @param index moves the lines, so that no two bills look alike */
export function drawBill(entry: Planned<'collectionEntry'>, index: number): Bill {
  const bytes = drawPng({ width: WIDTH, height: HEIGHT, palette: PALETTE }, (x, y) => {
    const isBar = y > 176 && y < 194 && x > 40 && x < 150
    if (isBar) return Color.bar
    const distance = (x - 284) ** 2 + (y - 178) ** 2
    if (distance < 1_600 && distance > 1_225) return Color.stamp
    if (y > 22 && y < 38 && x > 120 && x < 240) return Color.ink
    const isRuled = y > 60 && y < 164 && x > 24 && x < 336
    if (isRuled && (y - 60) % 26 < 2) return Color.line
    const isWritten = isRuled && (y - 60) % 26 > 9 && (y - 60) % 26 < 17
    return isWritten && x < 120 + ((index * 37 + y * 13) % 120) ? Color.ink : Color.paper
  })
  const createdAt = entry.enteredAt as Date
  return {
    bytes,
    row: {
      id: idOf(createdAt, 'file', entry.id),
      accountId: accountOfPerson(entry.enteredBy),
      kind: 'image',
      mime: 'image/png',
      bytes: bytes.length,
      width: WIDTH,
      height: HEIGHT,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      createdAt,
      ownerKind: 'collectionEntry',
      ownerId: entry.id,
      position: 0,
    },
  }
}
