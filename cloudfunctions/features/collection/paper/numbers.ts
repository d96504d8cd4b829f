/** 12 → 000012: as a receipt of the series is called. */
export const numberText = (number: number): string => String(number).padStart(6, '0')
