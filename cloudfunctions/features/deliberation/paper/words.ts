/** Fen as `1,268,000.00`: whole numbers all the way. */
export function yuanText(fen: number): string {
  const whole = Math.abs(fen)
  const yuan = String(Math.floor(whole / 100)).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return `${fen < 0 ? '-' : ''}${yuan}.${String(whole % 100).padStart(2, '0')}`
}

export const namesText = (places: readonly { name: string }[]): string =>
  places.map(({ name }) => name).join('、')
