/** How a flat is called, so that `7`, `7幢` and `7号楼` are the same building. */
import { nameForm, plainText } from '../../core/sheet/text'

/** 幢、栋、号楼、座 after a bare number are one word here: 号楼. */
export function buildingName(text: string): string {
  const name = plainText(text).replace(/\s/g, '')
  const number = /^0*(\d{1,4})(幢|栋|号楼|号|座|#)?$/.exec(name)?.[1]
  return number ? `${number}号楼` : name
}

/** A bare number is a room; `2-301` and `2单元301` keep their entrance. */
export function roomName(text: string): string {
  const name = plainText(text)
    .replace(/\s/g, '')
    .replace(/^(\d{1,2})[-－—](?=\d)/, '$1单元')
  return /\d$/.test(name) ? `${name}室` : name
}

/** Sorts as people count, 2 before 10, and is the same for two spellings of one flat. */
export function placeKey(building: string, room: string): string {
  const padded = (name: string) =>
    nameForm(name).replace(/\d+/g, (digits) => digits.padStart(5, '0'))
  return `${padded(building)}/${padded(room)}`
}
