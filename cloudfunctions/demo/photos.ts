/** Pictures for some logs: a drawn building in its scaffolding, at another hour each. */
import { createHash } from 'node:crypto'
import { accountOfPerson } from './cast'
import type { Planned } from './district'
import { drawPng } from './png'
import { idOf, type Random, randomOf } from './random'

const [WIDTH, HEIGHT] = [480, 360]
const SKIES = ['c9d9e6e3e9ee', 'dfe6eaf0efe9', 'b9cfe0f2e3d0', 'cfd3d6e2e2e0']
const WALLS = ['d8c3a5', 'cfd2c8', 'd9b9a0', 'c7cdd3', 'e0d3b8']

enum Color {
  skyHigh,
  skyLow,
  wall,
  shade,
  window,
  frame,
  roof,
  pole,
  ground,
  curb,
}

export interface Photo {
  row: Planned<'file'>
  bytes: Buffer
}

/** A picture for each of these logs, by their author. */
export function takePhotos(logs: readonly Planned<'taskLog'>[]): Photo[] {
  const random = randomOf('photos')
  return logs.map((log): Photo => {
    const bytes = draw(random)
    const createdAt = log.writtenAt as Date
    return {
      bytes,
      row: {
        id: idOf(createdAt, 'file', log.id),
        accountId: accountOfPerson(log.personId),
        kind: 'image',
        mime: 'image/png',
        bytes: bytes.length,
        width: WIDTH,
        height: HEIGHT,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        createdAt,
        ownerKind: 'taskLog',
        ownerId: log.id,
        position: 0,
      },
    }
  })
}

function draw(random: Random): Buffer {
  const sky = random.pick(SKIES)
  const wall = random.pick(WALLS)
  const palette = [
    sky.slice(0, 6),
    sky.slice(6),
    wall,
    'a39a8c',
    '5d7387',
    'f4f1ea',
    '8a4b3a',
    '6b6f73',
    'b8b2a6',
    '7d7a74',
  ]
  const [left, right, top] = [random.int(30, 80), random.int(390, 450), random.int(60, 100)]
  const scaffoldFrom = random.int(left, 260)
  return drawPng({ width: WIDTH, height: HEIGHT, palette }, (x, y) => {
    if (y > 310) return y < 316 ? Color.curb : Color.ground
    const isBuilding = x >= left && x < right && y >= top
    if (!isBuilding) return y > 120 - ((x * 7) % 40) / 8 ? Color.skyLow : Color.skyHigh
    if (y < top + 12) return Color.roof
    const isPole = x > scaffoldFrom && ((x - scaffoldFrom) % 46 < 3 || (y - top) % 40 < 2)
    if (isPole) return Color.pole
    const [inX, inY] = [(x - left) % 58, (y - top - 12) % 40]
    const isWindow = inX > 14 && inX < 46 && inY > 8 && inY < 32
    if (!isWindow) return inX < 2 ? Color.shade : Color.wall
    return inX === 30 || inX < 17 || inX > 43 || inY < 11 || inY > 29 ? Color.frame : Color.window
  })
}
