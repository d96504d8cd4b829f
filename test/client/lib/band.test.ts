import { bandOf } from '@/lib/band'

const SQUARE = { latitude: 29.9, longitude: 121.84 }
/** So many metres to the north. */
const north = (metres: number) => ({ ...SQUARE, latitude: SQUARE.latitude + metres / 111_195 })

it.each([
  ['there', 100, 10, 'inside'],
  ['just outside', 200, 10, 'near'],
  ['there for all that the phone knows', 200, 60, 'inside'],
  ['far', 2000, 50, 'far'],
  ['unknown when the phone knows too little', 100, 3000, 'unknown'],
] as const)('is %s', (_name, metres, accuracy, band) => {
  expect(bandOf(SQUARE, north(metres), accuracy)).toBe(band)
})

it('measures to the east as well, where degrees are shorter', () => {
  const east = { ...SQUARE, longitude: SQUARE.longitude + 0.004 }
  expect(bandOf(SQUARE, east, 1)).toBe('near')
})
