/** Stands in a key for "as it is now". */
export const NOW_MONTH = '0001-01-01'
